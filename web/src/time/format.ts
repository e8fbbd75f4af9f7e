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

function isKnown(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

type Instant = string | Date;

function date(instant: Instant): Date {
  return typeof instant === 'string' ? new Date(instant) : instant;
}

/** `14:30` */
export function clock(instant: Instant, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date(instant));
}

/** `Tue 1 Dec` */
export function shortDay(instant: Instant, zone: string): string {
  return format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(date(instant)).replace(',', '');
}

/** `Tuesday, 1 December 2026` */
export function longDay(instant: Instant, zone: string): string {
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date(instant));
}

/** `1 Dec 2026` */
export function dayOfYear(instant: Instant, zone: string): string {
  return format(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(date(instant));
}

/** `Tue 1 Dec, 14:30` */
export function moment(instant: Instant, zone: string): string {
  return `${shortDay(instant, zone)}, ${clock(instant, zone)}`;
}

/** `14:30 – 15:15` */
export function span(instant: Instant, minutes: number, zone: string): string {
  const end = new Date(date(instant).getTime() + minutes * 60_000);
  return `${clock(instant, zone)} – ${clock(end, zone)}`;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `in 3 hours`, `2 days ago`, `now` */
export function fromNow(instant: Instant, now: Date): string {
  const distance = date(instant).getTime() - now.getTime();
  const unit = units.find(([, length]) => Math.abs(distance) >= length);
  return unit ? relative.format(Math.trunc(distance / unit[1]), unit[0]) : relative.format(0, 'second');
}
