import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { answer } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { RequestStatus } from '../../api/types';
import { useConfig, useServices } from '../../app/context';
import { useTitle } from '../../app/title';
import { each } from '../../ui/alone';
import { Segments } from '../../ui/choices';
import { More } from '../../ui/more';
import { Empty, PageHead, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { ReviewCard } from './review-card';
import styles from './review-card.module.css';

const statuses = ['pending', 'approved', 'scheduled', 'rejected', 'withdrawn', 'all'] as const;
type Shown = RequestStatus | 'all';

export function Page() {
  useTitle(words.review.title);
  const [parameters, setParameters] = useSearchParams();
  const status = statuses.find((known) => known === parameters.get('status')) ?? 'pending';
  const requests = useRequests(status);
  const list = requests.data?.pages.flatMap((page) => thingsIn(page.requests)) ?? [];
  return (
    <div className="stack-loose">
      <PageHead title={words.review.title} lead={words.review.lead}>
        <Segments
          label={words.review.status}
          options={statuses.map((value) => ({
            value,
            label: value === 'all' ? words.common.all : words.requestStatus[value],
          }))}
          value={status}
          onChange={(next) => setParameters({ status: next }, { replace: true })}
        />
      </PageHead>
      {requests.isError && <ProblemNote error={requests.error} retry={() => void requests.refetch()} />}
      <div className="stack">
        {requests.isPending && <SkeletonCards count={12} height="2.25rem" />}
        {requests.data && list.length === 0 && (
          <Empty icon={Inbox} title={words.review.empty.title}>
            {status === 'pending' ? words.review.empty.pending : words.review.empty.other}
          </Empty>
        )}
        {list.length > 0 && (
          <div className={`card ${styles.list} ${status === 'all' ? styles.mixed : ''}`}>
            <Head />
            {each(list, 'request', (request) => (
              <ReviewCard request={request} mixed={status === 'all'} />
            ))}
          </div>
        )}
        <More query={requests} />
      </div>
    </div>
  );
}

/** For the eye: what is read out of a line says by itself what it is. */
function Head() {
  const { office } = useConfig();
  return (
    <div className={styles.head} aria-hidden>
      <span />
      <span>{words.people.client}</span>
      <span>{words.people.candidate}</span>
      <span>{words.review.nextTime(office.name)}</span>
      <span className={styles.notes}>{words.review.notesHead}</span>
      <span>{words.review.askedHead}</span>
    </div>
  );
}

function useRequests(status: Shown) {
  const { requests } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.requests, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        requests.GET('/api/admin/interviews/requests', {
          params: { query: { status, limit: 25, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}
