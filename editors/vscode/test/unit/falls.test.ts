import assert from 'node:assert/strict';
import test from 'node:test';
import { Falls } from '../../src/pure/falls';

test('four falls in three minutes are borne, the fifth is not', () => {
  const falls = new Falls();
  assert.deepEqual([0, 1, 2, 3, 4].map(second => falls.isOnceTooOften(second * 1000)), [false, false, false, false, true]);
});

test('old falls are forgotten', () => {
  const falls = new Falls();
  for (let minute = 0; minute < 60; minute += 1) {
    assert.equal(falls.isOnceTooOften(minute * 60_000), false);
  }
});
