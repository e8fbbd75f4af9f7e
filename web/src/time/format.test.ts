import { expect, it } from 'vitest';
import { fromNow, moment, span } from './format';

const at = '2027-03-28T00:30:00Z';

it('tells a moment in the zone that is asked for', () => {
  expect(moment(at, 'Europe/London')).toBe('Sun 28 Mar, 00:30');
  expect(moment(at, 'America/New_York')).toBe('Sat 27 Mar, 20:30');
  expect(moment(at, 'Asia/Kathmandu')).toBe('Sun 28 Mar, 06:15');
});

it('tells a moment in UTC where the zone is one that this browser does not know', () => {
  expect(moment(at, 'UTC+08:00')).toBe('Sun 28 Mar, 00:30');
});

it('tells a span across a change of the clocks by what they show', () => {
  expect(span(at, 60, 'Europe/London')).toBe('00:30 – 02:30');
});

it('tells a distance in the largest unit that fits', () => {
  const now = new Date('2027-03-27T20:00:00Z');
  expect(fromNow(at, now)).toBe('in 4 hours');
  expect(fromNow('2027-03-25T20:00:00Z', now)).toBe('2 days ago');
  expect(fromNow('2027-03-27T20:00:20Z', now)).toBe('now');
});
