import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer, type Services } from '../api/services';
import { thingsIn } from '../api/things';
import type { PastChange } from '../api/types';
import { useServices } from '../app/context';
import { moment } from '../time/format';
import { Moment } from '../time/moment';
import { ownZone } from '../time/zones';
import { aloneDialog, each } from '../ui/alone';
import { Dialog } from '../ui/dialog';
import { More } from '../ui/more';
import { ProblemNote, SkeletonCards } from '../ui/pieces';
import { words } from '../words/en';
import { nameOf } from '../words/named';
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
export const HistoryDialog = aloneDialog(function HistoryDialog({ of, onClose }: HistoryDialogProps) {
  const history = useHistory(of);
  const changes = history.data?.pages.flatMap((page) => thingsIn(page.events)) ?? [];
  return (
    <Dialog title={words.history.of[of.kind]} onClose={onClose}>
      {history.isPending && <SkeletonCards count={3} height="2.5rem" />}
      {history.isError && <ProblemNote error={history.error} retry={() => void history.refetch()} />}
      <ol className={styles.line}>
        {each(changes, 'change', (change) => <Change change={change} />).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what has happened stays in its order
          <li key={index}>{change}</li>
        ))}
      </ol>
      <More query={history} />
    </Dialog>
  );
});

function Change({ change }: { change: PastChange }) {
  const at = change.data?.scheduled_time;
  return (
    <>
      <p>
        <strong>{nameOf(words.history.types, change.type)}</strong>
        {typeof at === 'string' && change.type?.startsWith('scheduled-interview') && (
          <span> {words.history.at(moment(at, ownZone()))}</span>
        )}
      </p>
      <p className="small soft">
        <Moment at={change.occurred_at} />
        {` · ${nameOf(words.history.actors, change.actor?.type)}`}
      </p>
      {change.reason && <p className="small">{change.reason}</p>}
    </>
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
