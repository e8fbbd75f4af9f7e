import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { answer } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { RequestStatus } from '../../api/types';
import { useServices } from '../../app/context';
import { useTitle } from '../../app/title';
import { each } from '../../ui/alone';
import { Segments } from '../../ui/choices';
import { More } from '../../ui/more';
import { Empty, PageHead, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { ReviewCard } from './review-card';

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
      <PageHead title={words.review.title} lead={words.review.lead} />
      <Segments
        label={words.review.status}
        options={statuses.map((value) => ({
          value,
          label: value === 'all' ? words.common.all : words.requestStatus[value],
        }))}
        value={status}
        onChange={(next) => setParameters({ status: next }, { replace: true })}
      />
      {requests.isError && <ProblemNote error={requests.error} retry={() => void requests.refetch()} />}
      <div className="stack">
        {requests.isPending && <SkeletonCards count={4} height="11rem" />}
        {requests.data && list.length === 0 && (
          <Empty icon={Inbox} title={words.review.empty.title}>
            {status === 'pending' ? words.review.empty.pending : words.review.empty.other}
          </Empty>
        )}
        {each(list, 'request', (request) => (
          <ReviewCard request={request} />
        ))}
        <More query={requests} />
      </div>
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
