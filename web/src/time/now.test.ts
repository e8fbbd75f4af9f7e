import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetTime, isTimeTold, learnTime, serverTime } from './now';

const MINUTE = 60_000;
const truth = Date.parse('2027-03-01T09:00:00Z');

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  forgetTime();
});

/** An answer that took so many milliseconds, seen by a clock that is wrong by so many. */
function answered(error: number, took = 200, at = truth) {
  vi.setSystemTime(at + error + took / 2);
  learnTime(new Date(at).toUTCString(), at + error - took / 2);
}

describe('the time', () => {
  it('is this computer’s until a service has told', () => {
    vi.setSystemTime(truth);
    expect(serverTime().getTime()).toBe(truth);
    expect(isTimeTold()).toBe(false);
  });

  it.each([20, -20, 600, -600])('is the services’ where a clock is wrong by %s minutes', (minutes) => {
    answered(minutes * MINUTE);
    expect(isTimeTold()).toBe(true);
    expect(Math.abs(serverTime().getTime() - truth)).toBeLessThan(1_500);
    vi.setSystemTime(Date.now() + MINUTE);
    expect(Math.abs(serverTime().getTime() - truth - MINUTE)).toBeLessThan(1_500);
  });

  it('is this computer’s as long as that may be right', () => {
    for (const took of [0, 200, 4_000]) {
      answered(0, took);
      expect(serverTime().getTime()).toBe(Date.now());
    }
  });

  it('follows a clock that is set while the page is open', () => {
    answered(20 * MINUTE);
    answered(0);
    expect(Math.abs(serverTime().getTime() - truth)).toBeLessThan(1_500);
  });

  it.each([null, '', 'soon', '0'.repeat(20)])('is not learnt from what is no time (%s)', (date) => {
    vi.setSystemTime(truth);
    learnTime(date, truth);
    expect(serverTime().getTime()).toBe(truth);
  });
});
