import { Button } from 'react-aria-components';
import type { Interview } from '../../api/types';
import { clock, shortDay } from '../../time/format';
import { type Day, dayOf, minuteOfDay, momentsAt, todayIn, wallClock } from '../../time/slots';
import { Alone, each } from '../../ui/alone';
import { useMedia, WIDE } from '../../ui/media';
import { SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { nameOf } from '../../words/named';
import { InterviewRow } from './interview-row';
import { inLanes, shownMinutes } from './lanes';
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

function Columns({ days, zone, interviews, onOpen }: WeekProps) {
  const [from, to] = hoursOf(interviews, zone);
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  const today = todayIn(zone);
  return (
    <div className={styles.week} style={{ gridTemplateRows: `auto ${hours.length * 2.6}rem` }}>
      <div />
      {days.map((day) => (
        <h3 key={day.toString()} className={styles.day} data-today={day.compare(today) === 0 || undefined}>
          {titleOf(day, zone)}
        </h3>
      ))}
      <div className={styles.hours} aria-hidden>
        {hours.map((hour) => (
          <span key={hour}>{wallClock(hour * 60)}</span>
        ))}
      </div>
      {days.map((day) => (
        <ul key={day.toString()} className={styles.column} style={{ backgroundSize: `100% ${100 / hours.length}%` }}>
          {inLanes(on(day, interviews, zone)).map(({ thing, lane, lanes }) => (
            <li
              key={thing.id}
              style={{ ...placeOf(thing, zone, from, to), left: `${(100 * lane) / lanes}%`, width: `${100 / lanes}%` }}
            >
              <Alone kind="interview" of={thing}>
                <Block interview={thing} zone={zone} onOpen={onOpen} />
              </Alone>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

function Block({
  interview,
  zone,
  onOpen,
}: {
  interview: Interview;
  zone: string;
  onOpen: (interview: Interview) => void;
}) {
  const { candidate_first_name, client_name, scheduled_time, status, attention } = interview;
  const who = words.calendar.who(candidate_first_name, client_name);
  return (
    <Button
      className={styles.block}
      data-status={status}
      data-attention={attention ?? undefined}
      aria-label={`${clock(scheduled_time, zone)}, ${who}, ${nameOf(words.interviewStatus, status)}`}
      onPress={() => onOpen(interview)}
    >
      <strong>{clock(scheduled_time, zone)}</strong> <span>{candidate_first_name}</span>
      <span className={styles.company}>{interview.client_company}</span>
    </Button>
  );
}

function Agenda({ days, zone, interviews, onOpen }: WeekProps) {
  return (
    <div className="stack">
      {days.map((day) => {
        const list = on(day, interviews, zone);
        return (
          <section key={day.toString()} className="stack" style={{ gap: '0.5rem' }}>
            <h3>{titleOf(day, zone)}</h3>
            {list.length === 0 && <p className="small soft">{words.calendar.free}</p>}
            {each(list, 'interview', (interview) => (
              <InterviewRow interview={interview} onOpen={onOpen} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function titleOf(day: Day, zone: string): string {
  return shortDay(momentsAt(day, 12 * 60, zone)[0] as Date, zone);
}

function on(day: Day, interviews: Interview[], zone: string): Interview[] {
  return interviews.filter((interview) => dayOf(new Date(interview.scheduled_time), zone).compare(day) === 0);
}

/** Office hours, and as much more as there is something in. */
function hoursOf(interviews: Interview[], zone: string): [number, number] {
  const begins = interviews.map((interview) => minuteOfDay(new Date(interview.scheduled_time), zone));
  const ends = interviews.map((interview, index) => (begins[index] ?? 0) + shownMinutes(interview));
  return [Math.floor(Math.min(8 * 60, ...begins) / 60), Math.min(24, Math.ceil(Math.max(18 * 60, ...ends) / 60))];
}

function placeOf(interview: Interview, zone: string, from: number, to: number) {
  const share = 100 / ((to - from) * 60);
  const begin = minuteOfDay(new Date(interview.scheduled_time), zone) - from * 60;
  return {
    top: `${begin * share}%`,
    height: `${Math.min(shownMinutes(interview), (to - from) * 60 - begin) * share}%`,
  };
}
