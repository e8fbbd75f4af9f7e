import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { clock, longDay, moment, shortDay } from '../time/format';
import { serverTime } from '../time/now';
import {
  beginningOf,
  type Day,
  daysFrom,
  HALF_HOUR,
  MINUTES_OF_DAY,
  minuteOfDay,
  momentsAt,
  todayIn,
  wallClock,
} from '../time/slots';
import { cityOf, offsetOf } from '../time/zones';
import { Button, IconButton } from '../ui/button';
import { useMedia, WIDE } from '../ui/media';
import { words } from '../words/en';
import { moved, reachable, type Place as Spot } from './grid-keys';
import styles from './week-grid.module.css';

interface Place {
  name: string;
  zone: string;
}

interface WeekGridProps {
  /** In whose days and hours the grid is laid out. */
  zone: string;
  /** Whose clocks are shown beside it. */
  places: Place[];
  /** Instants, the most wanted first. */
  picked: string[];
  /** Whether no more can be picked. */
  full: boolean;
  onToggle: (at: string) => void;
}

/** How far ahead requests may look (R1). */
const DAYS_AHEAD = 180;
const working = { from: 7 * 60, to: 20 * 60 };

/**
 * A week in half hours. Every cell is a moment, found from what clocks show: where daylight saving skips an hour there is none,
 * where it repeats one there are two.
 */
export function WeekGrid({ zone, places, picked, full, onToggle }: WeekGridProps) {
  const days = useMedia(WIDE) ? 7 : 3;
  const first = todayIn(zone);
  const [offset, setOffset] = useState(0);
  const [allHours, setAllHours] = useState(false);
  const title = useId();
  const shown = daysFrom(first.add({ days: offset * days }), days);
  const { from, to } = allHours ? { from: 0, to: MINUTES_OF_DAY } : working;
  const minutes = Array.from({ length: (to - from) / HALF_HOUR }, (_, index) => from + index * HALF_HOUR);
  const last = todayIn(zone).add({ days: DAYS_AHEAD });
  return (
    <div className="stack">
      <div className="row spread">
        <h2 id={title}>{rangeTitle(shown, zone)}</h2>
        <div className="row">
          <IconButton label={words.week.earlier} isDisabled={offset === 0} onPress={() => setOffset(offset - 1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <Button onPress={() => setOffset(0)} isDisabled={offset === 0}>
            {words.week.today}
          </Button>
          <IconButton
            label={words.week.later}
            isDisabled={(shown.at(-1) as Day).compare(last) >= 0}
            onPress={() => setOffset(offset + 1)}
          >
            <ChevronRight aria-hidden />
          </IconButton>
        </div>
      </div>
      <div className={styles.frame}>
        <Grid {...{ zone, places, picked, full, onToggle, minutes, title }} days={shown} />
      </div>
      <div className="row spread">
        <p className="small soft">
          {words.week.zones(cityOf(zone), offsetOf(zone, beginningOf(shown[0] as Day, zone)))}
        </p>
        <Button variant="quiet" onPress={() => setAllHours(!allHours)}>
          {allHours ? words.week.workingHours : words.week.allHours}
        </Button>
      </div>
    </div>
  );
}

function rangeTitle(days: Day[], zone: string): string {
  const [from, to] = [days[0] as Day, days.at(-1) as Day].map((day) => shortDay(noonOf(day, zone), zone));
  return `${from} – ${to} ${days[0]?.year}`;
}

function noonOf(day: Day, zone: string): Date {
  return momentsAt(day, 12 * 60, zone)[0] as Date;
}

type GridProps = WeekGridProps & { days: Day[]; minutes: number[]; title: string };

function Grid({ zone, places, picked, full, onToggle, days, minutes, title }: GridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, column: 0, index: 0 });
  const now = serverTime();
  const latest = new Date(now.getTime() + DAYS_AHEAD * 86_400_000);
  const moments = minutes.map((minute) => days.map((day) => momentsAt(day, minute, zone)));
  const counts = moments.map((row) => row.map(({ length }) => length));
  // Where the keyboard was may not be there any more after a change of the hours or of the week.
  const here = reachable(active, counts);

  const move = (event: KeyboardEvent) => {
    const next = here && moved(here, event.key, counts);
    if (next) {
      event.preventDefault();
      setActive(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell='${nameOf(next)}']`)?.focus();
    }
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through with the arrow keys is a grid
    <table ref={grid} role="grid" aria-labelledby={title} className={styles.grid} onKeyDown={move}>
      <Head {...{ zone, places, days }} />
      <tbody>
        {minutes.map((minute, row) => (
          <tr key={minute}>
            <th scope="row" className={styles.hour}>
              <span className={halfHour(minute)}>{wallClock(minute)}</span>
            </th>
            {places.map((place) => (
              <td key={place.name} className={styles.elsewhere}>
                <span className={halfHour(minute)}>{clocksElsewhere(days, minute, zone, place.zone)}</span>
              </td>
            ))}
            {days.map((day, column) => (
              <Cell
                key={day.toString()}
                moments={moments[row]?.[column] ?? []}
                {...{ row, column }}
                here={here}
                onFocus={setActive}
                {...{ zone, places, picked, full, onToggle, now, latest }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every other label is enough for the eye. */
function halfHour(minute: number): string | undefined {
  return minute % 60 === 0 ? undefined : 'visually-hidden';
}

function Head({ zone, places, days }: { zone: string; places: Place[]; days: Day[] }) {
  const today = todayIn(zone);
  return (
    <thead>
      <tr>
        {[{ name: words.week.you, zone }, ...places].map((place) => (
          <th key={place.name} scope="col" className={styles.place}>
            {place.name}
          </th>
        ))}
        {days.map((day) => (
          <th
            key={day.toString()}
            scope="col"
            className={styles.day}
            data-today={day.compare(today) === 0 || undefined}
          >
            {shortDay(noonOf(day, zone), zone)}
            {clocksChange(day, zone) && <span className={styles.change}>{words.week.clocksChange}</span>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function clocksChange(day: Day, zone: string): boolean {
  return offsetOf(zone, beginningOf(day, zone)) !== offsetOf(zone, beginningOf(day.add({ days: 1 }), zone));
}

/** What clocks elsewhere show in that row; not the same on every day of a week in which one of the two zones changes. */
function clocksElsewhere(days: Day[], minute: number, zone: string, there: string): string {
  const shown = days.flatMap((day) => momentsAt(day, minute, zone)).map((at) => clock(at, there));
  return [...new Set(shown)].join(' / ');
}

interface CellProps extends WeekGridProps {
  moments: Date[];
  row: number;
  column: number;
  /** Where the keyboard is, in the whole grid. */
  here: Spot | undefined;
  now: Date;
  latest: Date;
  onFocus: (spot: Spot) => void;
}

/** As many buttons as there are moments. */
function Cell({ moments, row, column, here, onFocus, ...props }: CellProps) {
  if (moments.length === 0) {
    return (
      <td className={styles.skipped} title={words.week.skipped}>
        <span className="visually-hidden">{words.week.skipped}</span>
      </td>
    );
  }
  return (
    <td className={styles.cell}>
      <div>
        {moments.map((at, index) => (
          <Pick
            key={at.toISOString()}
            at={at}
            name={nameOf({ row, column, index })}
            focusable={here?.row === row && here.column === column && here.index === index}
            onFocus={() => onFocus({ row, column, index })}
            {...props}
          />
        ))}
      </div>
    </td>
  );
}

/** `4/1`, and `4/1/1` for the second of two moments. */
function nameOf({ row, column, index }: Spot): string {
  return index === 0 ? `${row}/${column}` : `${row}/${column}/${index}`;
}

interface PickProps extends Omit<CellProps, 'moments' | 'row' | 'column' | 'here' | 'onFocus'> {
  at: Date;
  name: string;
  focusable: boolean;
  onFocus: () => void;
}

function Pick({ at, name, focusable, now, latest, onFocus, zone, places, picked, full, onToggle }: PickProps) {
  const rank = picked.indexOf(at.toISOString()) + 1;
  const out = at <= now || at > latest || (full && rank === 0);
  const label = [
    `${longDay(at, zone)}, ${clock(at, zone)}`,
    ...places.map((place) => `${place.name} ${moment(at, place.zone)}`),
    ...(rank ? [words.week.choice(rank)] : []),
  ].join('; ');
  return (
    <button
      type="button"
      aria-pressed={rank > 0}
      aria-disabled={out || undefined}
      aria-label={label}
      title={label}
      className={styles.pick}
      data-picked={rank > 0 || undefined}
      data-night={isNight(at, places[0]?.zone) || undefined}
      data-cell={name}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onClick={() => out || onToggle(at.toISOString())}
    >
      {rank || ''}
    </button>
  );
}

/** When people sleep: nothing is forbidden then, but it shows. */
function isNight(at: Date, zone: string | undefined): boolean {
  const minute = zone ? minuteOfDay(at, zone) : 12 * 60;
  return minute < 6 * 60 || minute >= 22 * 60;
}
