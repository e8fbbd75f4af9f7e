import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Interview } from '../../api/types';
import { clock, longDay } from '../../time/format';
import { Alone, each } from '../../ui/alone';
import { Dialog } from '../../ui/dialog';
import { words } from '../../words/en';
import { InterviewRow } from './interview-row';
import type { Cluster } from './lanes';
import { spokenName } from './names';
import styles from './week.module.css';

interface CrowdProps {
  cluster: Cluster<Interview>;
  /** How many lines there is room for. */
  lines: number;
  zone: string;
  onOpen: (interview: Interview) => void;
}

/** More at the same time than there is room for side by side: a line for each, and the rest behind the last. */
export function Crowd({ cluster, lines, zone, onOpen }: CrowdProps) {
  const all = cluster.things.map(({ thing }) => thing);
  const shown = all.length <= lines ? all : [...all].sort(byWeight).slice(0, lines - 1);
  return (
    <ul className={styles.crowd}>
      {all
        .filter((interview) => shown.includes(interview))
        .map((interview) => (
          <li key={interview.id}>
            <Alone kind="interview" of={interview}>
              <Line interview={interview} zone={zone} onOpen={onOpen} />
            </Alone>
          </li>
        ))}
      {shown.length < all.length && (
        <li>
          <More cluster={cluster} hidden={all.filter((one) => !shown.includes(one))} zone={zone} onOpen={onOpen} />
        </li>
      )}
    </ul>
  );
}

/** What needs a look is never behind the last line if that can be helped, and what does not take place is before all else. */
function byWeight(one: Interview, other: Interview): number {
  return weightOf(other) - weightOf(one);
}

function weightOf({ status, attention }: Interview): number {
  return (attention ? 4 : 0) + (status === 'cancelled' ? 0 : status === 'scheduled' ? 2 : 1);
}

function Line({ interview, zone, onOpen }: Pick<CrowdProps, 'zone' | 'onOpen'> & { interview: Interview }) {
  const { candidate_first_name, client_company, client_name, scheduled_time, status, attention } = interview;
  return (
    <Button
      className={`${styles.block} ${styles.single}`}
      data-status={status}
      data-attention={attention ?? undefined}
      aria-label={spokenName(interview, zone)}
      onPress={() => onOpen(interview)}
    >
      <strong>{clock(scheduled_time, zone)}</strong> {candidate_first_name}
      <span className={styles.soft}> {client_company ?? client_name}</span>
    </Button>
  );
}

interface MoreProps extends Pick<CrowdProps, 'cluster' | 'zone' | 'onOpen'> {
  hidden: Interview[];
}

function More({ cluster, hidden, zone, onOpen }: MoreProps) {
  const [open, setOpen] = useState(false);
  const [from, to] = [new Date(cluster.begin), new Date(cluster.end)];
  const span = `${longDay(from, zone)}, ${clock(from, zone)} – ${clock(to, zone)}`;
  return (
    <>
      <Button
        className={styles.more}
        data-attention={hidden.some(({ attention }) => attention) || undefined}
        aria-label={words.calendar.moreAt(hidden.length, span)}
        onPress={() => setOpen(true)}
      >
        {words.calendar.more(hidden.length)}
      </Button>
      {open && (
        <Dialog title={span} wide onClose={() => setOpen(false)}>
          <div className="stack" style={{ gap: '0.4rem' }}>
            {each(
              cluster.things.map(({ thing }) => thing),
              'interview',
              (interview) => (
                <InterviewRow interview={interview} onOpen={onOpen} dayKnown />
              ),
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
