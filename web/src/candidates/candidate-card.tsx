import { MapPin } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { Candidate } from '../api/types';
import { Avatar, Tags } from '../ui/pieces';
import { Ring } from '../ui/ring';
import { words } from '../words/en';
import styles from './candidate-card.module.css';

export function CandidateCard({ candidate }: { candidate: Candidate }) {
  const { id, firstName, avatar, position, location, bio, skills, leaderboardScore } = candidate;
  return (
    <article className={`card ${styles.card}`}>
      <div className={styles.head}>
        <Avatar name={firstName} picture={avatar} size="3.25rem" />
        <div className={styles.who}>
          <h2>
            <Link href={`/candidates/${id}`} className={styles.name}>
              {firstName}
            </Link>
          </h2>
          <p className="small">{position}</p>
        </div>
        {leaderboardScore !== null && <Ring value={leaderboardScore} label={words.profile.overall} size={44} />}
      </div>
      <p className={`small soft ${styles.place}`}>
        <MapPin size={14} aria-hidden />
        {location}
      </p>
      {bio && <p className="small clamped">{bio}</p>}
      {skills.length > 0 && <Tags of={skills} />}
      <Facts of={candidate} />
    </article>
  );
}

function Facts({ of }: { of: Candidate }) {
  const facts = [
    of.experienceYears > 0 ? [words.pool.experience, words.pool.yearsLong(of.experienceYears)] : null,
    of.culturalFitScore !== null ? [words.pool.culture, words.percent(of.culturalFitScore)] : null,
    of.discType ? [words.pool.disc, of.discType] : null,
    of.typingWpm !== null ? [words.profile.typing, words.profile.wpm(of.typingWpm)] : null,
  ].filter((fact) => fact !== null);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
