import { type CalendarDate, CalendarDateTime, parseDate, startOfWeek, toZoned } from '@internationalized/date';
import { clock, format as formatFor, shownZone } from './format';
import { serverTime } from './now';

/** A day in a calendar, without a zone. */
export type Day = CalendarDate;

export const HALF_HOUR = 30;
export const MINUTES_OF_DAY = 24 * 60;
const MINUTE = 60_000;

/** Monday of the week that this moment is in, as seen in the zone. */
export function weekOf(instant: Date, zone: string): Day {
  return startOfWeek(dayOf(instant, zone), 'en-GB', 'mon');
}

export function todayIn(zone: string): Day {
  return dayOf(serverTime(), zone);
}

export function dayOf(instant: Date, zone: string): Day {
  const format = formatFor(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  return parseDate(format.format(instant));
}

export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => first.add({ days: index }));
}

/** The first moment of the day, which is not always midnight. */
export function beginningOf(day: Day, zone: string): Date {
  return toZoned(new CalendarDateTime(day.year, day.month, day.day), shownZone(zone)).toDate();
}

/**
 * The moments at which clocks in the zone show that time on that day: one, as a rule; none where daylight saving skips it, two
 * where it has it twice.
 */
export function momentsAt(day: Day, minuteOfDay: number, zone: string): Date[] {
  const ordinary = ordinaryBeginning(day, zone);
  if (ordinary !== undefined) {
    return [new Date(ordinary + minuteOfDay * MINUTE)];
  }
  const wall = new CalendarDateTime(day.year, day.month, day.day, Math.floor(minuteOfDay / 60), minuteOfDay % 60);
  const earlier = toZoned(wall, shownZone(zone), 'earlier');
  const later = toZoned(wall, shownZone(zone), 'later');
  // Of a skipped time there are only its neighbours, which show something else.
  const moments = [earlier, later]
    .filter((m) => m.hour === wall.hour && m.minute === wall.minute)
    .map((m) => m.toDate());
  return moments.length === 2 && earlier.compare(later) === 0 ? moments.slice(0, 1) : moments;
}

const beginnings = new Map<string, number | undefined>();

/**
 * When a day begins in whose zone no clock is changed on it, which is nearly every day; undefined for the others. Asking the browser for each
 * time of a week takes it as long as drawing the week does.
 */
function ordinaryBeginning(day: Day, zone: string): number | undefined {
  const key = `${day} ${zone}`;
  if (!beginnings.has(key)) {
    const begin = beginningOf(day, zone);
    const isWhole = beginningOf(day.add({ days: 1 }), zone).getTime() - begin.getTime() === MINUTES_OF_DAY * MINUTE;
    const noon = new Date(begin.getTime() + 12 * 60 * MINUTE);
    beginnings.set(
      key,
      isWhole && clock(begin, zone) === '00:00' && clock(noon, zone) === '12:00' ? begin.getTime() : undefined,
    );
  }
  return beginnings.get(key);
}

/** How many minutes after midnight clocks in the zone show at that moment. */
export function minuteOfDay(instant: Date, zone: string): number {
  const [hours, minutes] = clock(instant, zone).split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** `450` → `07:30` */
export function wallClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
