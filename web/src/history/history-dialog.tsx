import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer, type Services } from '../api/services';
import type { PastChange } from '../api/types';
import { useServices } from '../app/context';
import { moment } from '../time/format';
import { ownZone } from '../time/zones';
import { Dialog } from '../ui/dialog';
import { More } from '../ui/more';
import { ProblemNote, SkeletonCards } from '../ui/pieces';
import { words } from '../words/en';
import styles from './history.module.css';

export interface Subject {
  kind: 'request' | 'interview' | 'outcome';
  id: string;
}

interface HistoryDialogProps {
  of: Subject;
  onClose: () => void;
}

/** All that has ever happened to a request, an interview or an outcome, who did it and why. */
export function HistoryDialog({ of, onClose }: HistoryDialogProps) {
  const history = useHistory(of);
  const changes = history.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Dialog title={words.history.of[of.kind]} onClose={onClose}>
      {history.isPending && <SkeletonCards count={3} height="2.5rem" />}
      {history.isError && <ProblemNote error={history.error} retry={() => void history.refetch()} />}
      <ol className={styles.line}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      <More query={history} />
    </Dialog>
  );
}

function Change({ change }: { change: PastChange }) {
  const at = change.data.scheduled_time;
  return (
    <li>
      <p>
        <strong>{words.history.types[change.type] ?? change.type}</strong>
        {typeof at === 'string' && change.type.startsWith('scheduled-interview') && (
          <span> {words.history.at(moment(at, ownZone()))}</span>
        )}
      </p>
      <p className="small soft">
        <time dateTime={change.occurred_at}>{moment(change.occurred_at, ownZone())}</time>
        {` · ${words.history.actors[change.actor.type]}`}
      </p>
      {change.reason && <p className="small">{change.reason}</p>}
    </li>
  );
}

function useHistory({ kind, id }: Subject) {
  const services = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.history, kind, id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => answer(pageOf(services, kind, id, pageParam, signal)),
    getNextPageParam: (page) => page.next_cursor,
  });
}

function pageOf(
  services: Services,
  kind: Subject['kind'],
  id: string,
  cursor: string | undefined,
  signal: AbortSignal,
) {
  const options = { params: { path: { id }, query: { cursor, limit: 50 } }, signal };
  switch (kind) {
    case 'request':
      return services.requests.GET('/api/admin/interviews/requests/{id}/history', options);
    case 'interview':
      return services.scheduling.GET('/api/admin/interviews/scheduled/{id}/history', options);
    case 'outcome':
      return services.outcomes.GET('/api/admin/interviews/outcomes/{id}/history', options);
  }
}
