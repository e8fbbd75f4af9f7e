import { parseDate } from '@internationalized/date';
import { describe, expect, it, vi } from 'vitest';
import { beginningOf, dayOf, daysFrom, minuteOfDay, momentsAt, weekOf } from './slots';

const london = 'Europe/London';
const iso = (moments: Date[]) => moments.map((moment) => moment.toISOString());

describe('momentsAt', () => {
  it('finds the one moment of an ordinary time', () => {
    expect(iso(momentsAt(parseDate('2027-03-01'), 9 * 60, london))).toEqual(['2027-03-01T09:00:00.000Z']);
    expect(iso(momentsAt(parseDate('2027-03-01'), 9 * 60 + 30, 'Australia/Brisbane'))).toEqual([
      '2027-02-28T23:30:00.000Z',
    ]);
  });

  it('finds none where clocks are put forward', () => {
    expect(momentsAt(parseDate('2027-03-28'), 60, london)).toEqual([]);
    expect(momentsAt(parseDate('2027-03-28'), 90, london)).toEqual([]);
    expect(iso(momentsAt(parseDate('2027-03-28'), 120, london))).toEqual(['2027-03-28T01:00:00.000Z']);
  });

  it('finds two where clocks are put back', () => {
    expect(iso(momentsAt(parseDate('2026-10-25'), 90, london))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('keeps the hour that clocks show across a change', () => {
    const before = momentsAt(parseDate('2027-03-27'), 9 * 60, london);
    const after = momentsAt(parseDate('2027-03-28'), 9 * 60, london);
    expect(iso([...before, ...after])).toEqual(['2027-03-27T09:00:00.000Z', '2027-03-28T08:00:00.000Z']);
  });

  it('asks nobody for each time of a day on which no clock is changed', () => {
    const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const day = parseDate('2027-02-11');
    const first = momentsAt(day, 0, 'America/New_York');
    const needed = asked.mock.calls.length;
    const all = Array.from({ length: 48 }, (_, half) => momentsAt(day, half * 30, 'America/New_York')[0]?.getTime());
    expect(asked.mock.calls.length).toBe(needed);
    expect(all).toEqual(Array.from({ length: 48 }, (_, half) => (first[0] as Date).getTime() + half * 1_800_000));
    asked.mockRestore();
  });

  it('is right on every day of a year, whatever the zone does on it', () => {
    for (const zone of [london, 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu']) {
      for (const day of daysFrom(parseDate('2026-01-01'), 366)) {
        for (const minute of [0, 105, 150, 1410]) {
          for (const moment of momentsAt(day, minute, zone)) {
            expect([dayOf(moment, zone).toString(), minuteOfDay(moment, zone)]).toEqual([day.toString(), minute]);
          }
        }
      }
    }
  });

  it('knows half an hour of daylight saving', () => {
    expect(momentsAt(parseDate('2026-10-04'), 135, 'Australia/Lord_Howe')).toEqual([]);
    expect(momentsAt(parseDate('2026-04-05'), 105, 'Australia/Lord_Howe')).toHaveLength(2);
  });
});

describe('days', () => {
  it('are those of the zone, not of the process', () => {
    const evening = new Date('2026-12-01T22:00:00Z');
    expect(dayOf(evening, london).toString()).toBe('2026-12-01');
    expect(dayOf(evening, 'Asia/Manila').toString()).toBe('2026-12-02');
    expect(minuteOfDay(evening, 'Asia/Kathmandu')).toBe(3 * 60 + 45);
  });

  it('begin when the zone says', () => {
    expect(beginningOf(parseDate('2026-09-06'), 'America/Santiago').toISOString()).toBe('2026-09-06T04:00:00.000Z');
  });

  it('make weeks that begin on Monday', () => {
    expect(weekOf(new Date('2026-11-29T23:30:00Z'), london).toString()).toBe('2026-11-23');
    expect(weekOf(new Date('2026-11-29T23:30:00Z'), 'Asia/Manila').toString()).toBe('2026-11-30');
    expect(daysFrom(parseDate('2026-12-30'), 3).map(String)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  });
});
