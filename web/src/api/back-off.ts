const LONGEST = 60_000;

/** The longest that a service may ask for: what is longer is a mistake, and no timer holds it. */
const HOUR = 3_600_000;

/**
 * How long to wait after so many failures in a row: twice as long each time, up to a minute. Half of it is left to chance, so that
 * those who were cut off together do not come back together.
 *
 * @param first how long after the first, in milliseconds
 * @param asked how long the service wants to be left alone, if it says
 */
export function pauseAfter(failures: number, first: number, asked = 0): number {
  const pause = Math.min(first * 2 ** (failures - 1), LONGEST);
  return Math.max(pause * (0.5 + Math.random() / 2), Math.min(asked, HOUR));
}
