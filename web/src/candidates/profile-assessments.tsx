import type { ReactNode } from 'react';
import type { Profile } from '../api/types';
import { Tags } from '../ui/pieces';
import { Bar, Ring } from '../ui/ring';
import { words } from '../words/en';
import { DiscChart } from './disc-chart';
import styles from './profile.module.css';
import { Part } from './profile-resume';

interface AssessmentsProps {
  assessments: Profile['assessments'];
  analysis: Profile['aiAnalysis'];
}

/** What tests and the analysis say of candidates, as pictures where there are numbers. */
export function Assessments({ assessments: { cultural, disc, typing, leaderboard }, analysis }: AssessmentsProps) {
  return (
    <aside className="stack-loose" aria-label={words.profile.assessments}>
      <Scores
        scores={[
          [words.profile.overall, leaderboard.totalScore],
          [words.pool.culture, cultural.score],
          [words.profile.analysis, analysis.overallScore],
        ]}
      />
      <Part title={words.pool.disc} shown={Object.values(disc.scores).some((score) => score > 0)}>
        <DiscChart disc={disc} />
        {disc.description && <p className="small">{disc.description}</p>}
        <Listed title={words.profile.strengths} items={disc.strengths} />
        <Listed title={words.profile.weaknesses} items={disc.weaknesses} />
        <Listed title={words.profile.workStyle} items={disc.workStyle} />
      </Part>
      <Part title={words.pool.culture} shown={Boolean(cultural.summary || cultural.traits.length)}>
        {cultural.summary && <p className="small">{cultural.summary}</p>}
        <Tags of={[...new Set(cultural.traits)]} />
      </Part>
      <Part title={words.profile.typing} shown={typing.wpm !== null}>
        <dl className={styles.figures}>
          <Figure name={words.profile.speed} value={typing.wpm} read={words.profile.wpm} />
          <Figure name={words.profile.best} value={typing.bestWpm} read={words.profile.wpm} />
          <Figure name={words.profile.accuracy} value={typing.accuracy} read={words.percent} />
        </dl>
      </Part>
      <Part
        title={words.profile.activity}
        shown={[leaderboard.profileCompletion, leaderboard.assessmentScore, leaderboard.activityScore].some(
          (score) => score !== null,
        )}
      >
        <MaybeBar label={words.profile.completion} value={leaderboard.profileCompletion} />
        <MaybeBar label={words.profile.assessment} value={leaderboard.assessmentScore} />
        <MaybeBar label={words.profile.activityScore} value={leaderboard.activityScore} />
      </Part>
      <Part title={words.profile.analysis} shown={Boolean(analysis.summary || analysis.strengths.length)}>
        {analysis.summary && <p className="small">{analysis.summary}</p>}
        <Listed title={words.profile.keyStrengths} items={analysis.keyStrengths} />
        <Listed title={words.profile.strengths} items={analysis.strengths} />
        <Listed title={words.profile.recommendations} items={analysis.recommendations} />
      </Part>
    </aside>
  );
}

function Scores({ scores }: { scores: [string, number | null][] }) {
  const known = scores.filter((score): score is [string, number] => score[1] !== null);
  return (
    <Part title={words.profile.scores} shown={known.length > 0}>
      <ul className={styles.rings}>
        {known.map(([label, value]) => (
          <li key={label}>
            <Ring value={value} label={label} />
            <span className="small soft" aria-hidden>
              {label}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function MaybeBar({ label, value }: { label: string; value: number | null }) {
  return value === null ? null : <Bar label={label} value={value} />;
}

function Figure({
  name,
  value,
  read,
}: {
  name: string;
  value: number | null;
  read: (value: number) => string;
}): ReactNode {
  return value === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{read(value)}</dd>
    </div>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) {
    return null;
  }
  return (
    <div className="stack" style={{ gap: '0.3rem' }}>
      <h3 className="small">{title}</h3>
      <ul className={`small ${styles.bullets}`}>
        {[...new Set(items)].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
