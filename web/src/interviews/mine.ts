import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import type { MyInterview, MyPage, MyRequest } from '../api/types';
import { useServices } from '../app/context';

/** The client's own requests and interviews, newest first. */
export function useMine() {
  const { candidates } = useServices();
  return useQuery({
    queryKey: keys.mine,
    queryFn: ({ signal }) => answer(candidates.GET('/api/client/interviews', { signal })),
  });
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

/** As many as the gateway puts on the client's page. */
const PAGE = 500;

/** When the oldest interview of a full page was: there may be older ones. */
export function endOfPage({ scheduledInterviews }: MyPage): string | undefined {
  const times = scheduledInterviews.map(({ scheduled_time }) => scheduled_time).sort();
  return times.length >= PAGE ? times[0] : undefined;
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
