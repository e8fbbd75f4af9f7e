import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { Problem } from '../api/problem';
import { useConfig } from '../app/context';
import { words } from '../words/en';
import { Button } from './button';

export type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'none';

export function Badge({ tone = 'none', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

export function Tags({ of }: { of: readonly string[] }) {
  return (
    <ul className="row" style={{ gap: '0.35rem' }}>
      {of.map((tag) => (
        <li key={tag} className="tag">
          {tag}
        </li>
      ))}
    </ul>
  );
}

interface AvatarProps {
  name: string;
  /** Its address at candidate-gateway. */
  picture: string | null;
  size?: string;
}

/** A face; the initial until it is there, and where there is none or it cannot be loaded. Its place is the same either way. */
export function Avatar({ name, picture, size = '2.75rem' }: AvatarProps) {
  const { candidates } = useConfig().services;
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span className="avatar" style={{ '--size': size } as CSSProperties} aria-hidden>
      {typeof name === 'string' && name.charAt(0).toLocaleUpperCase()}
      {picture && picture !== missing && (
        <img
          src={candidates.replace(/\/$/, '') + picture}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setMissing(picture)}
        />
      )}
    </span>
  );
}

const noteIcons = { news: Info, warn: TriangleAlert, bad: CircleAlert };

export function Note({ tone = 'news', children }: { tone?: keyof typeof noteIcons; children: ReactNode }) {
  const Icon = noteIcons[tone];
  return (
    <div className="note" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div>{children}</div>
    </div>
  );
}

/** An error in its place, with the service's own sentence; `retry` where the same may work in a moment. */
export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = error instanceof Problem ? error.message : words.common.unexpected;
  return (
    <Note tone="bad">
      {text}
      {retry && (
        <Button variant="plain" onPress={retry}>
          {words.common.tryAgain}
        </Button>
      )}
    </Note>
  );
}

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** Whether it is all that there is on a page. */
  alone?: boolean;
}

/** Where there is nothing yet: what would be here, and what to do for it. */
export function Empty({ icon: Icon, title, children, action, alone }: EmptyProps) {
  const Heading = alone ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Icon aria-hidden />
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  );
}

export function Skeleton({ width = '100%', height = '1rem' }: { width?: string; height?: string }) {
  return <div className="skeleton" style={{ width, height }} aria-hidden />;
}

/** The outlines of a list that is on its way. */
export function SkeletonCards({ count, height }: { count: number; height: string }) {
  return (
    <>
      <p role="status" className="visually-hidden">
        {words.common.loading}
      </p>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <Skeleton key={index} height={height} />
      ))}
    </>
  );
}

export function PageHead({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <header className="row spread page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
