import { useInfiniteQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { answer } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { Decision } from '../../api/types';
import { useServices } from '../../app/context';
import { useTitle } from '../../app/title';
import { Alone, each } from '../../ui/alone';
import { Segments } from '../../ui/choices';
import { More } from '../../ui/more';
import { Empty, PageHead, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { OutcomeCard } from './outcome-card';
import { StatsPicture } from './stats-picture';

const decisions = ['all', 'hire', 'reject', 'needs_review'] as const;

export function Page() {
  useTitle(words.outcomes.title);
  const [parameters, setParameters] = useSearchParams();
  const decision = decisions.find((known) => known === parameters.get('decision')) ?? 'all';
  const outcomes = useOutcomes(decision);
  const list = outcomes.data?.pages.flatMap((page) => thingsIn(page.outcomes)) ?? [];
  const stats = outcomes.data?.pages.at(-1)?.stats;
  return (
    <div className="stack-loose">
      <PageHead title={words.outcomes.title} lead={words.outcomes.lead} />
      {stats && (
        <Alone kind="part" of={stats}>
          <StatsPicture stats={stats} />
        </Alone>
      )}
      <Segments
        label={words.outcomes.decision}
        options={decisions.map((value) => ({
          value,
          label: value === 'all' ? words.common.all : words.decision[value],
        }))}
        value={decision}
        onChange={(next) => setParameters({ decision: next }, { replace: true })}
      />
      {outcomes.isError && <ProblemNote error={outcomes.error} retry={() => void outcomes.refetch()} />}
      <div className="stack">
        {outcomes.isPending && <SkeletonCards count={4} height="10rem" />}
        {outcomes.data && list.length === 0 && (
          <Empty icon={Scale} title={words.outcomes.empty.title}>
            {words.outcomes.empty.text}
          </Empty>
        )}
        {each(list, 'outcome', (outcome) => (
          <OutcomeCard outcome={outcome} />
        ))}
        <More query={outcomes} />
      </div>
    </div>
  );
}

function useOutcomes(decision: Decision | 'all') {
  const { outcomes } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.outcomes, decision],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        outcomes.GET('/api/admin/interviews/outcomes', {
          params: { query: { decision: decision === 'all' ? undefined : decision, limit: 25, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}
