import { words } from '../words/en';

/** Moments as people read them. Every function names the zone: there is no time without one. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one is slow, and a week has hundreds of uses for it. */
export function format(zone: string, options: Intl.DateTimeFormatOptions, locale = 'en-GB'): Intl.DateTimeFormat {
  const key = locale + zone + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: shownZone(zone), ...options });
  formats.set(key, known);
  return known;
}

const shown = new Map<string, string>();

/**
 * The zone itself, or UTC in place of one that this browser does not know, as an old browser may not know a new zone: a time in UTC
 * is better than a page that is gone.
 */
export function shownZone(zone: string): string {
  const known = shown.get(zone) ?? (isKnown(zone) ? zone : 'UTC');
  shown.set(zone, known);
  return known;
}

/** Whether times in this zone can be shown; else they are in UTC. */
export function isKnown(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') {
    return false; // a browser would take its own
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

type Instant = string | Date;

/** A moment as services tell it. Browsers would take much else for one, and a time without an offset for one in their own zone. */
const MOMENT = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/i;

/** The instant, or an invalid date where it cannot be read. */
export function instantOf(instant: unknown): Date {
  if (instant instanceof Date) {
    return instant;
  }
  return new Date(typeof instant === 'string' && MOMENT.test(instant) ? instant : Number.NaN);
}

export function isReadable(instant: unknown): boolean {
  return !Number.isNaN(instantOf(instant).getTime());
}

/** What is shown of an instant; of one that cannot be read, that it cannot. */
function shownOf(instant: Instant, show: (date: Date) => string): string {
  return isReadable(instant) ? show(instantOf(instant)) : words.time.unreadable;
}

/** `14:30` */
export function clock(instant: Instant, zone: string): string {
  return shownOf(instant, (date) =>
    format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date),
  );
}

/** `Tue 1 Dec` */
export function shortDay(instant: Instant, zone: string): string {
  return shownOf(instant, (date) =>
    format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(date).replace(',', ''),
  );
}

/** `Tuesday, 1 December 2026` */
export function longDay(instant: Instant, zone: string): string {
  return shownOf(instant, (date) =>
    format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date),
  );
}

/** `1 Dec 2026` */
export function dayOfYear(instant: Instant, zone: string): string {
  return shownOf(instant, (date) => format(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(date));
}

/** `Tue 1 Dec, 14:30` */
export function moment(instant: Instant, zone: string): string {
  return shownOf(instant, (date) => `${shortDay(date, zone)}, ${clock(date, zone)}`);
}

/** `14:30 – 15:15`; without its end where nobody can tell how long it takes */
export function span(instant: Instant, minutes: number, zone: string): string {
  return shownOf(instant, (date) => {
    const end = new Date(date.getTime() + Number(minutes) * 60_000);
    return minutes > 0 && isReadable(end) ? `${clock(date, zone)} – ${clock(end, zone)}` : clock(date, zone);
  });
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `in 3 hours`, `2 days ago`, `now` */
export function fromNow(instant: Instant, now: Date): string {
  return shownOf(instant, (date) => {
    const distance = date.getTime() - now.getTime();
    const unit = units.find(([, length]) => Math.abs(distance) >= length);
    return unit ? relative.format(Math.trunc(distance / unit[1]), unit[0]) : relative.format(0, 'second');
  });
}
