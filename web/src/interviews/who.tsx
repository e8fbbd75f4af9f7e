import { Link } from 'react-aria-components';
import { Avatar, Badge, type Tone } from '../ui/pieces';
import styles from './card.module.css';

interface WhoProps {
  thing: {
    bpoc_candidate_id: string;
    candidate_first_name: string;
    candidateAvatar: string | null;
    candidatePosition: string | null;
  };
  status: string;
  tone: Tone;
}

/** The candidate that a request or an interview is about. */
export function Who({ thing, status, tone }: WhoProps) {
  return (
    <div className={styles.who}>
      <Avatar name={thing.candidate_first_name} picture={thing.candidateAvatar} size="3rem" />
      <div className="stack" style={{ gap: '0.2rem' }}>
        <h2>
          <Link href={`/candidates/${thing.bpoc_candidate_id}`}>{thing.candidate_first_name}</Link>
        </h2>
        {thing.candidatePosition && <p className="small soft">{thing.candidatePosition}</p>}
        <p>
          <Badge tone={tone}>{status}</Badge>
        </p>
      </div>
    </div>
  );
}
