import { expect, it } from 'vitest';
import { hasRoomForTwo, linesIn, scaleOf } from './scale';

const span = (begin: number, end: number, crowded = false) => ({ begin: begin * 60, end: end * 60, crowded });

it('has office hours, and as much more as there is something in', () => {
  const hours = ({ from, heights }: ReturnType<typeof scaleOf>) => [from, from + heights.length];
  expect(hours(scaleOf([]))).toEqual([8, 18]);
  expect(hours(scaleOf([span(6.5, 7), span(19, 20.5)]))).toEqual([6, 21]);
  expect(hours(scaleOf([span(23.5, 24.5)]))).toEqual([8, 24]);
});

it('gives an hour as much room as what is in it needs', () => {
  const { heights } = scaleOf([span(4, 5), span(9, 10, true), span(10, 10.5)]);
  expect(heights.slice(0, 7)).toEqual([3.25, 1.25, 1.25, 1.25, 3.25, 6.25, 3.25]);
});

it('places things by the hours above them', () => {
  const scale = scaleOf([span(9, 10, true)]);
  expect(scale.placeOf(9 * 60, 10 * 60)).toEqual({ top: 3.25, height: 6.25 });
  expect(scale.placeOf(9.5 * 60, 11 * 60)).toEqual({ top: 3.25 + 3.125, height: 3.125 + 3.25 });
});

it('ends with the day', () => {
  const scale = scaleOf([span(23, 25)]);
  const { top, height } = scale.placeOf(23 * 60, 25 * 60);
  expect(top + height).toBe(scale.heights.reduce((sum, one) => sum + one, 0));
});

it('has room for four lines in a crowded hour, and for one always', () => {
  expect(linesIn(scaleOf([span(9, 10, true)]).placeOf(9 * 60, 10 * 60).height)).toBe(4);
  expect(linesIn(0.3)).toBe(1);
});

it('has room for a company below the name in three quarters of an hour, and none in half of one', () => {
  const { placeOf } = scaleOf([span(9, 9.75)]);
  expect(hasRoomForTwo(placeOf(9 * 60, 9.75 * 60).height)).toBe(true);
  expect(hasRoomForTwo(placeOf(9 * 60, 9.5 * 60).height)).toBe(false);
});
