import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import { thingsIn } from '../api/things';
import { useServices } from '../app/context';
import { Moment } from '../time/moment';
import { each } from '../ui/alone';
import { More } from '../ui/more';
import { Badge, ProblemNote } from '../ui/pieces';
import { words } from '../words/en';
import { nameOf, toneOf } from '../words/named';
import { interviewTones } from './interview-card';

/** What the client's page, which ends with the newest five hundred, does not have any more. */
export function OlderInterviews({ before }: { before: string }) {
  const { scheduling } = useServices();
  const older = useInfiniteQuery({
    queryKey: [...keys.older, before],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        scheduling.GET('/api/client/interviews/scheduled', {
          params: { query: { to: before, limit: 50, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
  const interviews = older.data?.pages.flatMap((page) => thingsIn(page.interviews)) ?? [];
  return (
    <section className="stack" aria-label={words.mine.older}>
      <h2>{words.mine.older}</h2>
      {older.isError && <ProblemNote error={older.error} retry={() => void older.refetch()} />}
      {each(interviews, 'interview', (interview) => (
        <article className="card row spread">
          <strong>{interview.candidate_first_name}</strong>
          <Moment at={interview.scheduled_time} minutes={interview.duration_minutes} />
          <Badge tone={toneOf(interviewTones, interview.status)}>
            {nameOf(words.interviewStatus, interview.status)}
          </Badge>
        </article>
      ))}
      <More query={older} />
    </section>
  );
}
