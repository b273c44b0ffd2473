import assert from 'node:assert/strict';
import test from 'node:test';
import { at, lines, type OutlineEntry } from '../../src/pure/outline-model';

function entry(kind: string, path: string, from: number, to: number, others: Partial<OutlineEntry> = {}): OutlineEntry {
  return {
    title: `The ${path}`,
    kind,
    number: null,
    path,
    total: null,
    findings: 0,
    uri: 'file:///a.plan',
    range: { start: { line: from, character: 0 }, end: { line: to, character: 1 } },
    children: [],
    ...others,
  };
}

test('a line has number, title, total and findings', () => {
  const [line] = lines([entry('activity', 'a', 1, 5, { number: '2.1.3', title: 'Train officers', total: '3 000 EUR', findings: 2 })]);
  assert.equal(line?.label, '2.1.3 Train officers');
  assert.equal(line?.description, '3 000 EUR · 2 findings');
  assert.equal(line?.icon, 'tasklist');
  assert.equal(line?.hasFindings, true);
});

test('what has no title is called by its path, else by its kind', () => {
  assert.equal(lines([entry('goal', 'g', 0, 1, { title: '' })])[0]?.label, 'g');
  assert.equal(lines([entry('review', '', 0, 1, { title: '' })])[0]?.label, 'review');
});

test('what is of an unknown kind and has nothing to tell is shown all the same', () => {
  const [line] = lines([entry('novelty', 'n', 0, 1, { findings: 1 })]);
  assert.equal(line?.icon, 'circle-small');
  assert.equal(line?.description, '1 finding');
  assert.equal(lines([entry('goal', 'g', 0, 1)])[0]?.description, '');
});

test('each line has a mark of its own, also where names are missing or given twice', () => {
  const twice = () => entry('activity', '', 0, 1, { title: 'Train' });
  const top = lines([twice(), twice(), entry('goal', 'g', 2, 9, { children: [twice(), twice()] })]);
  const marks = top.flatMap(line => [line.id, ...line.children.map(child => child.id)]);
  assert.equal(new Set(marks).size, marks.length);
});

test('a mark outlives an edit elsewhere', () => {
  const before = lines([entry('goal', 'g', 0, 1), entry('goal', 'h', 2, 3)]);
  const after = lines([entry('goal', 'f', 0, 1), entry('goal', 'g', 2, 3), entry('goal', 'h', 4, 5)]);
  assert.equal(before[1]?.id, after[2]?.id);
});

test('the innermost line at a place, with the way to it', () => {
  const top = lines([
    entry('goal', 'g', 0, 10, { children: [entry('measure', 'm', 2, 8, { children: [entry('activity', 'a', 3, 5)] })] }),
  ]);
  const paths = (line: number, uri = 'file:///a.plan') => at(top, uri, { line, character: 0 }).map(found => found.entry.path);
  assert.deepEqual(paths(4), ['g', 'm', 'a']);
  assert.deepEqual(paths(6), ['g', 'm']);
  assert.deepEqual(paths(11), []);
  assert.deepEqual(paths(4, 'file:///b.plan'), []);
});

test('a child in another file is found there', () => {
  const child = entry('measure', 'm', 0, 3, { uri: 'file:///b.plan' });
  const top = lines([entry('goal', 'g', 0, 10, { children: [child] })]);
  assert.deepEqual(at(top, 'file:///b.plan', { line: 1, character: 0 }).map(found => found.entry.path), ['g', 'm']);
});
