import { CircleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { reportFailure } from '../app/failures';
import { words } from '../words/en';
import { Button } from './button';
import { Dialog } from './dialog';

/** What can fail alone, by the names that people read. */
export type Kind = keyof typeof words.failed.kinds;

interface AloneProps {
  kind: Kind;
  /** What is shown; once it has changed, it is tried again. */
  of?: unknown;
  children: ReactNode;
}

/** What cannot be shown says so in its own place, and nothing else is gone because of it. */
export function Alone({ kind, of, children }: AloneProps) {
  return (
    <ErrorBoundary
      onError={(cause) => reportFailure(kind, cause)}
      resetKeys={[of]}
      fallbackRender={({ resetErrorBoundary }: FallbackProps) => (
        <CannotBeShown kind={kind} id={idOf(of)} retry={resetErrorBoundary} />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** Rows or cards of a list, each of which may fail alone, whatever stands in its place. */
export function each<T>(list: readonly T[], kind: Kind, show: (thing: T) => ReactNode): ReactNode[] {
  const used = new Set<string>();
  return list.map((thing, index) => {
    const id = idOf(thing);
    const key = id === undefined || used.has(id) ? `no ${index}` : id;
    used.add(key);
    return (
      <Fragment key={key}>
        <Alone kind={kind} of={thing}>
          <Shown thing={thing} show={show} />
        </Alone>
      </Fragment>
    );
  });
}

/** A component of its own, so that it is inside what catches its failure. */
function Shown<T>({ thing, show }: { thing: T; show: (thing: T) => ReactNode }) {
  if (idOf(thing) === undefined) {
    throw new TypeError('What has no id is no row');
  }
  return show(thing);
}

/** A dialog that cannot be shown is a dialog that says so, and can be closed. */
export function aloneDialog<Props extends { onClose: () => void }>(Content: (props: Props) => ReactNode) {
  return function Guarded(props: Props) {
    return (
      <ErrorBoundary
        onError={(cause) => reportFailure('dialog', cause)}
        fallbackRender={({ resetErrorBoundary }: FallbackProps) => (
          <Dialog title={words.failed.title} onClose={props.onClose}>
            <CannotBeShown kind="dialog" retry={resetErrorBoundary} />
          </Dialog>
        )}
      >
        <Content {...props} />
      </ErrorBoundary>
    );
  };
}

function CannotBeShown({ kind, id, retry }: { kind: Kind; id?: string | undefined; retry: () => void }) {
  return (
    <div className="note" data-tone="bad" role="alert">
      <CircleAlert aria-hidden />
      <div>
        {words.failed.text(words.failed.kinds[kind])} {id && words.failed.number(id)}{' '}
        <Button variant="plain" onPress={retry}>
          {words.common.tryAgain}
        </Button>
      </div>
    </div>
  );
}

function idOf(thing: unknown): string | undefined {
  const id = typeof thing === 'object' && thing !== null && 'id' in thing ? thing.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
