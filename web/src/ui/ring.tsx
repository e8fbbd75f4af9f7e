import { words } from '../words/en';
import './ring.css';

interface RingProps {
  /** 0 to 100 */
  value: number;
  /** What it measures, for whoever does not see it. */
  label: string;
  /** In pixels. */
  size?: number;
}

const RADIUS = 42;
const LENGTH = 2 * Math.PI * RADIUS;

/** A score as a ring that is closed at 100. */
export function Ring({ value, label, size = 88 }: RingProps) {
  const shown = Math.round(value);
  return (
    <svg
      className="ring"
      viewBox="0 0 100 100"
      width={size}
      height={size}
      role="img"
      aria-label={words.common.score(label, shown)}
    >
      <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
      <circle
        className="ring-value"
        cx="50"
        cy="50"
        r={RADIUS}
        strokeDasharray={`${(LENGTH * Math.min(100, value)) / 100} ${LENGTH}`}
      />
      <text x="50" y="50" dy="0.36em" textAnchor="middle" aria-hidden>
        {shown}
      </text>
    </svg>
  );
}

/** A score as a bar, where several are to be compared. */
export function Bar({ value, label, tone = 'var(--accent)' }: { value: number; label: string; tone?: string }) {
  return (
    <div className="bar">
      <span className="bar-label">
        {label} <strong>{Math.round(value)}</strong>
      </span>
      <span className="bar-track" aria-hidden>
        <span className="bar-value" style={{ width: `${Math.min(100, value)}%`, background: tone }} />
      </span>
    </div>
  );
}
