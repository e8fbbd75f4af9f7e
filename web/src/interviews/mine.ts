import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import type { MyInterview, MyPage, MyRequest } from '../api/types';
import { useServices } from '../app/context';

/** The client's own requests and interviews, newest first; at most as many as the gateway puts on a page. */
export function useMine() {
  const { candidates } = useServices();
  return useQuery({
    queryKey: keys.mine,
    queryFn: ({ signal }) => answer(candidates.GET('/api/client/interviews', { signal })),
  });
}

/** All of them, however many: `data` has what is loaded so far, `older` loads what comes after it. */
export function useAllOfMine() {
  const newest = useMine();
  const older = useOlder(newest.data?.next_cursor ?? null);
  return { ...newest, data: newest.data && joined([newest.data, ...(older.data?.pages ?? [])]), older };
}

/** The pages after the first; made old with it, since their key begins with the same. */
function useOlder(cursor: string | null) {
  const { candidates } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.mine, 'older', cursor],
    enabled: cursor !== null,
    // The first page ends elsewhere as soon as there is one thing more.
    placeholderData: cursor === null ? undefined : keepPreviousData,
    initialPageParam: cursor,
    queryFn: ({ pageParam, signal }) =>
      answer(
        candidates.GET('/api/client/interviews', { params: { query: { cursor: pageParam ?? undefined } }, signal }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What moved from one page to the next while they were loaded is in it once, as the newer page has it. */
export function joined(pages: readonly MyPage[]): MyPage {
  return {
    success: true,
    requests: once(pages.flatMap((page) => page.requests)),
    scheduledInterviews: once(pages.flatMap((page) => page.scheduledInterviews)),
    warnings: [...new Set(pages.flatMap((page) => page.warnings))],
    next_cursor: pages.at(-1)?.next_cursor ?? null,
  };
}

function once<T extends { id: string }>(things: T[]): T[] {
  const known = new Map<string, T>();
  for (const thing of things) {
    known.set(thing.id, known.get(thing.id) ?? thing);
  }
  return [...known.values()];
}

const openStatuses = ['pending', 'approved', 'scheduled'];

/** What stands in the way of another request for the same candidate. */
export function openRequest(page: MyPage, candidate: string): MyRequest | undefined {
  return page.requests.find(
    (request) => request.bpoc_candidate_id === candidate && openStatuses.includes(request.status),
  );
}

export interface Sorted {
  /** Waits for an admin: asked for, or approved and not yet arranged. */
  pending: MyRequest[];
  /** Agreed on and not over, the next one first; also what is over and has no decision yet. */
  upcoming: MyInterview[];
  /** Over in whatever way, the latest first. */
  past: (MyInterview | MyRequest)[];
}

/** How long after its end an interview is still among the upcoming ones: as long as its room may be open. */
const GRACE = 60 * 60_000;

export function sorted(page: MyPage, now: Date): Sorted {
  const isAhead = (interview: MyInterview) =>
    interview.exact_status === 'scheduled' && endOf(interview) + GRACE > now.getTime();
  return {
    pending: page.requests.filter(({ status }) => status === 'pending' || status === 'approved'),
    upcoming: page.scheduledInterviews.filter(isAhead).sort((a, b) => beginOf(a) - beginOf(b)),
    past: [
      ...page.scheduledInterviews.filter((interview) => !isAhead(interview)),
      ...page.requests.filter(({ status }) => status === 'rejected' || status === 'withdrawn'),
    ].sort((a, b) => whenOf(b) - whenOf(a)),
  };
}

export function isInterview(thing: MyInterview | MyRequest): thing is MyInterview {
  return 'scheduled_time' in thing;
}

export function beginOf(interview: { scheduled_time: string }): number {
  return Date.parse(interview.scheduled_time);
}

export function endOf(interview: { scheduled_time: string; duration_minutes: number }): number {
  return beginOf(interview) + interview.duration_minutes * 60_000;
}

function whenOf(thing: MyInterview | MyRequest): number {
  return isInterview(thing) ? beginOf(thing) : Date.parse(thing.updated_at);
}
