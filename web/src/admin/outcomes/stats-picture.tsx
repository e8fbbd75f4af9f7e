import type { Stats } from '../../api/types';
import { words } from '../../words/en';
import styles from './stats-picture.module.css';

/** How all decisions divide, filter or not. */
export function StatsPicture({ stats }: { stats: Stats }) {
  const shares = [
    { name: words.decision.hire, count: stats.hired, tone: 'var(--good)' },
    { name: words.decision.needs_review, count: stats.needsReview, tone: 'var(--warn)' },
    { name: words.decision.reject, count: stats.rejected, tone: 'var(--bad)' },
  ];
  return (
    <section className={`card ${styles.stats}`} aria-label={words.outcomes.stats}>
      <div className={styles.total}>
        <strong>{stats.total}</strong>
        <span className="soft">{words.outcomes.total(stats.total)}</span>
      </div>
      <div className={styles.picture}>
        <div className={styles.bar} aria-hidden>
          {shares.map(({ name, count, tone }) => (
            <span key={name} style={{ flexGrow: count, background: tone }} />
          ))}
        </div>
        <dl className={styles.legend}>
          {shares.map(({ name, count, tone }) => (
            <div key={name}>
              <dt>
                <span className={styles.dot} style={{ background: tone }} aria-hidden />
                {name}
              </dt>
              <dd>
                {count}
                <span className="small soft"> {words.outcomes.share(count, stats.total)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
