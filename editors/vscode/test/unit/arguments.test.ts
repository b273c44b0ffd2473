import assert from 'node:assert/strict';
import test from 'node:test';
import * as args from '../../src/pure/arguments';

test('a new plan is told only what was answered', () => {
  const plan = { folder: '/plans/nap', name: 'nap', title: '-5 % ', kind: 'both', country: '', period: '2026 .. 2028', languages: 'en,sq', currency: 'EUR' };
  assert.deepEqual(args.newPlan(plan), [
    'new',
    '--kind=both',
    '--name=nap',
    '--title=-5 %',
    '--period=2026 .. 2028',
    '--languages=en,sq',
    '--currency=EUR',
    '--',
    '/plans/nap',
  ]);
});

test('a report', () => {
  const report = { kind: 'gaps', format: 'docx', language: 'sq', of: '/plans/a.plan', output: '/out/gaps.docx' };
  assert.deepEqual(args.report(report), ['report', 'gaps', '--format=docx', '--lang=sq', '--output=/out/gaps.docx', '--', '/plans/a.plan']);
  assert.ok(!args.report({ ...report, language: '' }).some(arg => arg.startsWith('--lang')));
});

test('a drawing and an explanation', () => {
  assert.deepEqual(args.graph('money', '', '/plans/a.plan'), ['graph', '--kind=money', '--format=svg', '--package=/plans/a.plan']);
  assert.deepEqual(args.explain('BUD-05'), ['explain', '--', 'BUD-05']);
});

test('endings of files', () => {
  assert.equal(args.ending('text'), 'txt');
  assert.equal(args.ending('docx'), 'docx');
});

test('names of packages are made of titles', () => {
  for (const [title, name] of [
    ['Action Plan 2026', 'action-plan-2026'],
    ['2026: Plani i Veprimit për Çështjen', 'plani-i-veprimit-per-ceshtjen'],
    ['  —  ', 'my-plan'],
    ['План действия', 'план-деиствия'],
    ['Strategy (draft!) — v2', 'strategy-draft-v2'],
    ['a'.repeat(39) + ' bcd', 'a'.repeat(39)],
  ] as const) {
    assert.equal(args.nameOf(title), name);
  }
});
