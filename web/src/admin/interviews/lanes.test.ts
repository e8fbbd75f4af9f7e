import { expect, it } from 'vitest';
import { clusters } from './lanes';

const at = (name: string, time: string, duration_minutes = 60) => ({
  name,
  scheduled_time: `2027-03-01T${time}:00Z`,
  duration_minutes,
});
const lanes = (...things: ReturnType<typeof at>[]) =>
  clusters(things).flatMap(({ things: laned, lanes: of }) =>
    laned.map(({ thing, lane }) => `${thing.name} ${lane + 1}/${of}`),
  );

it('gives the whole width to what stands alone', () => {
  expect(lanes(at('a', '09:00'), at('b', '10:00'))).toEqual(['a 1/1', 'b 1/1']);
});

it('puts what overlaps side by side', () => {
  expect(lanes(at('b', '09:30'), at('a', '09:00'), at('c', '09:45'))).toEqual(['a 1/3', 'b 2/3', 'c 3/3']);
});

it('uses a lane again that has become free', () => {
  expect(lanes(at('a', '09:00', 30), at('b', '09:00', 120), at('c', '09:30'))).toEqual(['a 1/2', 'b 2/2', 'c 1/2']);
});

it('draws what is short as if it took half an hour', () => {
  expect(lanes(at('a', '09:00', 15), at('b', '09:15'))).toEqual(['a 1/2', 'b 2/2']);
});

it('keeps together what overlaps, one thing with the next, and says from when to when', () => {
  const found = clusters([at('a', '09:00', 90), at('b', '10:00'), at('c', '10:30', 15), at('d', '11:00')]);
  expect(found.map(({ things }) => things.map(({ thing }) => thing.name).join(''))).toEqual(['abc', 'd']);
  expect(found.map(({ begin, end }) => (end - begin) / 60_000)).toEqual([120, 60]);
});
