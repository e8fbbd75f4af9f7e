import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Interview } from '../../api/types';
import { interviewTones } from '../../interviews/interview-card';
import { span } from '../../time/format';
import { Elsewhere, Moment } from '../../time/moment';
import { ownZone } from '../../time/zones';
import { Badge } from '../../ui/pieces';
import { words } from '../../words/en';
import { nameOf, toneOf } from '../../words/named';
import styles from './interview-row.module.css';

interface InterviewRowProps {
  interview: Interview;
  onOpen: (interview: Interview) => void;
  /** Whether the day is said already. */
  dayKnown?: boolean;
}

export function InterviewRow({ interview, onOpen, dayKnown = false }: InterviewRowProps) {
  const { candidate_first_name, client_company, client_name, scheduled_time, duration_minutes } = interview;
  const { status, attention, candidate_left } = interview;
  return (
    <Button className={`card ${styles.row}`} onPress={() => onOpen(interview)} data-attention={attention ?? undefined}>
      <span className={styles.when}>
        {dayKnown ? (
          <time dateTime={scheduled_time}>{span(scheduled_time, duration_minutes, ownZone())}</time>
        ) : (
          <Moment at={scheduled_time} minutes={duration_minutes} />
        )}
        <Elsewhere at={scheduled_time} />
      </span>
      <span className={styles.who}>
        <strong>{words.calendar.who(candidate_first_name, client_name)}</strong>
        {client_company && <span className="small soft"> {client_company}</span>}
        {candidate_left && status === 'scheduled' && (
          <span className={`small ${styles.attention}`}>
            <TriangleAlert size={14} aria-hidden />
            {words.people.left}
          </span>
        )}
        {attention && (
          <span className={`small ${styles.attention}`}>
            <TriangleAlert size={14} aria-hidden />
            {nameOf(words.attention, attention)}
          </span>
        )}
      </span>
      <span className={styles.status}>
        <Badge tone={toneOf(interviewTones, status)}>{nameOf(words.interviewStatus, status)}</Badge>
        <ChevronRight size={18} aria-hidden />
      </span>
    </Button>
  );
}
