import { useQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import { thingsIn } from '../api/things';
import type { MyInterview, MyPage, MyRequest } from '../api/types';
import { useServices } from '../app/context';
import { instantOf, isReadable } from '../time/format';

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

/** As many as the gateway puts on the client's page. */
const PAGE = 500;

/** When the oldest interview of a full page was: there may be older ones. */
export function endOfPage({ scheduledInterviews }: MyPage): string | undefined {
  const times = thingsIn(scheduledInterviews)
    .map((interview) => interview?.scheduled_time)
    .filter(isReadable)
    .sort();
  return thingsIn(scheduledInterviews).length >= PAGE ? times[0] : undefined;
}

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
