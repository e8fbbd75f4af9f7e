import { ChevronRight, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Interview } from '../../api/types';
import { interviewTones } from '../../interviews/interview-card';
import { Elsewhere, Moment } from '../../time/moment';
import { Badge } from '../../ui/pieces';
import { words } from '../../words/en';
import styles from './interview-row.module.css';

export function InterviewRow({ interview, onOpen }: { interview: Interview; onOpen: (interview: Interview) => void }) {
  const { candidate_first_name, client_company, client_name, scheduled_time, duration_minutes } = interview;
  const { status, attention, candidate_left } = interview;
  return (
    <Button className={`card ${styles.row}`} onPress={() => onOpen(interview)} data-attention={attention ?? undefined}>
      <span className={styles.when}>
        <Moment at={scheduled_time} minutes={duration_minutes} />
        <Elsewhere at={scheduled_time} />
      </span>
      <span>
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
            {words.attention[attention]}
          </span>
        )}
      </span>
      <span className="row">
        <Badge tone={interviewTones[status]}>{words.interviewStatus[status]}</Badge>
        <ChevronRight size={18} aria-hidden />
      </span>
    </Button>
  );
}
