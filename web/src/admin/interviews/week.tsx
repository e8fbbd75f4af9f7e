import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Interview } from '../../api/types';
import { clock, shortDay } from '../../time/format';
import { type Day, dayOf, minuteOfDay, momentsAt, todayIn, wallClock } from '../../time/slots';
import { Alone, each } from '../../ui/alone';
import { useMedia, WIDE } from '../../ui/media';
import { SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { Crowd } from './crowd';
import { InterviewRow } from './interview-row';
import { type Cluster, clusters, shownMinutes } from './lanes';
import { spokenName } from './names';
import { hasRoomForTwo, linesIn, type Scale, type Span, scaleOf } from './scale';
import styles from './week.module.css';

interface WeekProps {
  days: Day[];
  zone: string;
  interviews: Interview[];
  busy: boolean;
  onOpen: (interview: Interview) => void;
}

/** A week at a glance where there is room for it, else day by day. */
export function Week(props: WeekProps) {
  const wide = useMedia(WIDE);
  if (props.busy) {
    return <SkeletonCards count={1} height="24rem" />;
  }
  return wide ? <Columns {...props} /> : <Agenda {...props} />;
}

/** Side by side in one day's column there is room for so many. */
const MOST_LANES = 2;

function Columns({ days, zone, interviews, onOpen }: WeekProps) {
  const found = days.map((day) => clusters(on(day, interviews, zone)));
  const scale = scaleOf(found.flat().map((cluster) => spanOf(cluster, zone)));
  const today = todayIn(zone);
  const rows = { gridTemplateRows: scale.heights.map((height) => `${height}rem`).join(' ') };
  return (
    <div className={styles.week}>
      <div />
      {days.map((day) => (
        <h3 key={day.toString()} className={styles.day} data-today={day.compare(today) === 0 || undefined}>
          {titleOf(day, zone)}
        </h3>
      ))}
      <div className={styles.hours} style={rows} aria-hidden>
        {scale.heights.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: it is the hour
          <span key={index}>{wallClock((scale.from + index) * 60)}</span>
        ))}
      </div>
      <div className={styles.lines} style={rows} aria-hidden>
        {scale.heights.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: it is the hour
          <span key={index} />
        ))}
      </div>
      {days.map((day, index) => (
        <ul key={day.toString()} className={styles.column} style={{ gridColumn: index + 2 }}>
          {found[index]?.map((cluster) => (
            <Together key={cluster.begin} {...{ cluster, scale, zone, onOpen }} />
          ))}
        </ul>
      ))}
    </div>
  );
}

interface TogetherProps extends Pick<WeekProps, 'zone' | 'onOpen'> {
  cluster: Cluster<Interview>;
  scale: Scale;
}

/** Side by side, or line by line where they are too many for that. */
function Together({ cluster, scale, zone, onOpen }: TogetherProps) {
  if (cluster.lanes > MOST_LANES) {
    const { begin, end } = spanOf(cluster, zone);
    const place = scale.placeOf(begin, end);
    return (
      <li style={inRem(place)}>
        <Alone kind="interview" of={cluster}>
          <Crowd lines={linesIn(place.height)} {...{ cluster, zone, onOpen }} />
        </Alone>
      </li>
    );
  }
  return cluster.things.map(({ thing, lane }) => {
    const begin = minuteOfDay(new Date(thing.scheduled_time), zone);
    const place = scale.placeOf(begin, begin + shownMinutes(thing));
    const across = { left: `${(100 * lane) / cluster.lanes}%`, width: `${100 / cluster.lanes}%` };
    return (
      <li key={thing.id} style={{ ...inRem(place), ...across }}>
        <Alone kind="interview" of={thing}>
          <Block
            interview={thing}
            narrow={cluster.lanes > 1 || !hasRoomForTwo(place.height)}
            zone={zone}
            onOpen={onOpen}
          />
        </Alone>
      </li>
    );
  });
}

function spanOf({ begin, end, lanes }: Cluster<Interview>, zone: string): Span {
  const from = minuteOfDay(new Date(begin), zone);
  return { begin: from, end: from + (end - begin) / 60_000, crowded: lanes > MOST_LANES };
}

function inRem({ top, height }: { top: number; height: number }) {
  return { top: `${top}rem`, height: `${height}rem` };
}

interface BlockProps extends Pick<WeekProps, 'zone' | 'onOpen'> {
  interview: Interview;
  /** Whether there is no room for more than a name. */
  narrow: boolean;
}

function Block({ interview, narrow, zone, onOpen }: BlockProps) {
  const { candidate_first_name, client_company, client_name, scheduled_time, status, attention } = interview;
  return (
    <Button
      className={styles.block}
      data-status={status}
      data-attention={attention ?? undefined}
      aria-label={spokenName(interview, zone)}
      onPress={() => onOpen(interview)}
    >
      <strong>{clock(scheduled_time, zone)}</strong> <span>{candidate_first_name}</span>
      {!narrow && <span className={styles.company}>{client_company ?? client_name}</span>}
    </Button>
  );
}

/** One day at a time, chosen among the week's. */
function Agenda({ days, zone, interviews, onOpen }: WeekProps) {
  const lists = days.map((day) => on(day, interviews, zone));
  const [chosen, setChosen] = useState<string>();
  const today = days.findIndex((day) => day.compare(todayIn(zone)) === 0);
  const usual = today >= 0 && lists[today]?.length ? today : lists.findIndex((list) => list.length > 0);
  const asked = days.findIndex((day) => day.toString() === chosen);
  const shown = asked >= 0 ? asked : Math.max(0, usual >= 0 ? usual : today);
  const day = days[shown] as Day;
  const list = lists[shown] ?? [];
  return (
    <div className="stack">
      <ToggleButtonGroup
        className={styles.days}
        aria-label={words.calendar.day}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[day.toString()]}
        onSelectionChange={([key]) => setChosen(String(key))}
      >
        {days.map((one, index) => (
          <ToggleButton
            key={one.toString()}
            id={one.toString()}
            className={styles.pick}
            aria-label={words.calendar.onDay(titleOf(one, zone), lists[index]?.length ?? 0)}
          >
            <span>{titleOf(one, zone).slice(0, 2)}</span>
            <strong>{one.day}</strong>
            <span className={styles.count}>{lists[index]?.length || '·'}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <h3>{titleOf(day, zone)}</h3>
      {list.length === 0 && <p className="small soft">{words.calendar.free}</p>}
      <div className="stack" style={{ gap: '0.4rem' }}>
        {each(list, 'interview', (interview) => (
          <InterviewRow interview={interview} onOpen={onOpen} dayKnown />
        ))}
      </div>
    </div>
  );
}

function titleOf(day: Day, zone: string): string {
  return shortDay(momentsAt(day, 12 * 60, zone)[0] as Date, zone);
}

function on(day: Day, interviews: Interview[], zone: string): Interview[] {
  return interviews.filter((interview) => dayOf(new Date(interview.scheduled_time), zone).compare(day) === 0);
}
