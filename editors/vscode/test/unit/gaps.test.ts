import assert from 'node:assert/strict';
import test from 'node:test';
import { codeOf, isGap, statusText } from '../../src/pure/gaps';

test('a code stands alone or with its page', () => {
  assert.equal(codeOf({ source: 'planc', code: 'GAP-01' }), 'GAP-01');
  assert.equal(codeOf({ source: 'planc', code: { value: 'GAP-02' } }), 'GAP-02');
  assert.equal(codeOf({ source: 'spelling', code: 'GAP-01' }), undefined);
  assert.equal(codeOf({ source: 'planc' }), undefined);
});

test('only gaps of ours are gaps', () => {
  const findings = [
    { source: 'planc', code: 'GAP-01' },
    { source: 'planc', code: { value: 'GAP-02' } },
    { source: 'planc', code: 'BUD-05' },
    { source: 'spelling', code: 'GAP-01' },
  ];
  assert.equal(findings.filter(isGap).length, 2);
});

test('how many', () => {
  assert.match(statusText(0), /No gaps/);
  assert.match(statusText(1), /1 gap$/);
  assert.match(statusText(17), /17 gaps$/);
});
