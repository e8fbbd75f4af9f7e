import { describe, expect, it } from 'vitest';
import { moved, reachable } from './grid-keys';

/** Clocks skip a time on the second day, and show one twice on the third. */
const counts = [
  [1, 1, 1],
  [1, 0, 2],
  [1, 0, 1],
  [1, 1, 1],
];
const at = (row: number, column: number, index = 0) => ({ row, column, index });

describe('a key', () => {
  it.each([
    ['ArrowDown', at(0, 1), at(3, 1)],
    ['ArrowUp', at(3, 1), at(0, 1)],
    ['ArrowRight', at(1, 0), at(1, 2)],
    ['ArrowRight', at(1, 2), at(1, 2, 1)],
    ['ArrowRight', at(1, 2, 1), at(1, 2, 1)],
    ['ArrowLeft', at(1, 2, 1), at(1, 2)],
    ['ArrowLeft', at(1, 2), at(1, 0)],
    ['ArrowDown', at(1, 2, 1), at(2, 2)],
    ['ArrowUp', at(0, 0), at(0, 0)],
    ['ArrowDown', at(3, 2), at(3, 2)],
    ['Home', at(1, 2, 1), at(1, 0)],
    ['End', at(1, 0), at(1, 2, 1)],
    ['PageUp', at(3, 2), at(0, 2)],
    ['PageDown', at(0, 1), at(3, 1)],
  ])('%s leads from %j to %j', (key, from, to) => {
    expect(moved(from, key, counts)).toEqual(to);
  });

  it('passes over a whole day that is skipped', () => {
    expect(moved(at(0, 0), 'ArrowRight', [[1, 0, 1]])).toEqual(at(0, 2));
    expect(moved(at(0, 0), 'End', [[1, 1, 0]])).toEqual(at(0, 1));
  });

  it('that is none of these leads nowhere', () => {
    expect(moved(at(0, 0), 'Tab', counts)).toBeUndefined();
  });
});

describe('the place of the keyboard', () => {
  it.each([
    [at(1, 0), at(1, 0)],
    [at(9, 9), at(3, 2)],
    [at(1, 1), at(3, 1)],
    [at(1, 2, 5), at(1, 2, 1)],
  ])('near %j is %j', (wanted, found) => {
    expect(reachable(wanted, counts)).toEqual(found);
  });

  it('is another day where one has nothing, and nowhere in an empty grid', () => {
    expect(reachable(at(1, 0), [[0, 1]])).toEqual(at(0, 1));
    expect(reachable(at(0, 0), [[0, 0]])).toBeUndefined();
    expect(reachable(at(0, 0), [])).toBeUndefined();
  });
});
