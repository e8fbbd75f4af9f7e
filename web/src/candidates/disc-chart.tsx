import type { Profile } from '../api/types';
import { Badge } from '../ui/pieces';
import { Bar } from '../ui/ring';
import { words } from '../words/en';
import styles from './disc-chart.module.css';

type Disc = Profile['assessments']['disc'];

const axes = [
  { key: 'dominance', letter: 'D', x: 0, y: -1, tone: 'var(--disc-d)' },
  { key: 'influence', letter: 'I', x: 1, y: 0, tone: 'var(--disc-i)' },
  { key: 'steadiness', letter: 'S', x: 0, y: 1, tone: 'var(--disc-s)' },
  { key: 'conscientiousness', letter: 'C', x: -1, y: 0, tone: 'var(--disc-c)' },
] as const;

const RADIUS = 78;
const rings = [25, 50, 75, 100];

/** The four DISC scores: a shape to recognise at a glance, and bars to compare. */
export function DiscChart({ disc }: { disc: Disc }) {
  const scored = axes.map((axis) => ({ ...axis, value: disc.scores[axis.key] }));
  return (
    <div className={styles.disc}>
      <svg
        viewBox="-100 -100 200 200"
        role="img"
        aria-label={words.profile.discPicture(
          scored.map(({ key, value }) => `${words.profile.discNames[key]} ${value}`),
        )}
      >
        {rings.map((ring) => (
          <polygon
            key={ring}
            className={styles.grid}
            points={corners(axes.map((axis) => ({ ...axis, value: ring })))}
          />
        ))}
        {axes.map(({ key, x, y }) => (
          <line key={key} className={styles.grid} x2={x * RADIUS} y2={y * RADIUS} />
        ))}
        <polygon className={styles.shape} points={corners(scored)} />
        {scored.map(({ key, letter, x, y, value, tone }) => (
          <g key={key} aria-hidden>
            <circle cx={(x * RADIUS * value) / 100} cy={(y * RADIUS * value) / 100} r="3.5" style={{ fill: tone }} />
            <text x={x * 91} y={y * 91} dy="0.36em" textAnchor="middle" style={{ fill: tone }}>
              {letter}
            </text>
          </g>
        ))}
      </svg>
      <div className="stack" style={{ gap: '0.6rem' }}>
        {disc.primaryType && (
          <p className="row">
            <Badge tone="accent">{words.profile.primary(disc.primaryType)}</Badge>
            {disc.secondaryType && <Badge>{words.profile.secondary(disc.secondaryType)}</Badge>}
          </p>
        )}
        {scored.map(({ key, value, tone }) => (
          <Bar key={key} label={words.profile.discNames[key]} value={value} tone={tone} />
        ))}
      </div>
    </div>
  );
}

function corners(points: readonly { x: number; y: number; value: number }[]): string {
  return points.map(({ x, y, value }) => `${(x * RADIUS * value) / 100},${(y * RADIUS * value) / 100}`).join(' ');
}
