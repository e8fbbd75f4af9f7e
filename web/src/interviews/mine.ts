import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import { thingsIn } from '../api/things';
import type { MyInterview, MyPage, MyRequest } from '../api/types';
import { useServices } from '../app/context';
import { instantOf } from '../time/format';

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
    requests: once(pages.flatMap((page) => thingsIn(page.requests))),
    scheduledInterviews: once(pages.flatMap((page) => thingsIn(page.scheduledInterviews))),
    warnings: [...new Set(pages.flatMap((page) => page.warnings ?? []))],
    next_cursor: pages.at(-1)?.next_cursor ?? null,
  };
}

function once<T extends { id: string }>(things: T[]): T[] {
  const known = new Set<string>();
  return things.filter((thing) => {
    // What has no id cannot be told from others: it is shown, and fails alone.
    const isNew = !known.has(thing?.id) || thing?.id === undefined;
    known.add(thing?.id);
    return isNew;
  });
}

const openStatuses = ['pending', 'approved', 'scheduled'];

/** What stands in the way of another request for the same candidate. */
export function openRequest(page: MyPage, candidate: string): MyRequest | undefined {
  return thingsIn(page.requests).find(
    (request) => request?.bpoc_candidate_id === candidate && openStatuses.includes(request.status),
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
    [undefined, 'scheduled'].includes(interview?.exact_status) && !(endOf(interview) + GRACE <= now.getTime());
  const requests = thingsIn(page.requests);
  const interviews = thingsIn(page.scheduledInterviews);
  return {
    // What no version of ours knows is not over for all that one knows.
    pending: requests.filter((request) => !over.includes(request?.status) && request?.status !== 'scheduled'),
    upcoming: interviews.filter(isAhead).sort((a, b) => whenOf(a) - whenOf(b)),
    past: [
      ...interviews.filter((interview) => !isAhead(interview)),
      ...requests.filter((request) => over.includes(request?.status)),
    ].sort((a, b) => whenOf(b) - whenOf(a)),
  };
}

const over = ['rejected', 'withdrawn'];

export function isInterview(thing: MyInterview | MyRequest): thing is MyInterview {
  return typeof thing === 'object' && thing !== null && 'scheduled_time' in thing;
}

export function beginOf(interview: { scheduled_time: string }): number {
  return instantOf(interview?.scheduled_time).getTime();
}

export function endOf(interview: { scheduled_time: string; duration_minutes: number }): number {
  return beginOf(interview) + interview?.duration_minutes * 60_000;
}

/** By what they are in order; what has no time that can be read, as if it were long ago. */
function whenOf(thing: MyInterview | MyRequest): number {
  const when = isInterview(thing) ? beginOf(thing) : instantOf(thing?.updated_at).getTime();
  return Number.isNaN(when) ? 0 : when;
}
