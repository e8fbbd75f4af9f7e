import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Search, SearchX } from 'lucide-react';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import { thingsIn } from '../api/things';
import { useServices } from '../app/context';
import { useTitle } from '../app/title';
import { Alone, each } from '../ui/alone';
import { Button } from '../ui/button';
import { Select } from '../ui/fields';
import { More } from '../ui/more';
import { Empty, Note, PageHead, ProblemNote, SkeletonCards } from '../ui/pieces';
import { words } from '../words/en';
import { CandidateCard } from './candidate-card';
import { type Filter, isEmpty, sorts, useFilter } from './filter';
import { Filters } from './filters';
import styles from './talent-pool.module.css';

const PAGE = 24;

const sortings = sorts.map((sort) => ({ value: sort, label: words.pool.sorts[sort] }));

export function Page() {
  useTitle(words.pool.title);
  const [filter, setFilter] = useFilter();
  const found = useCandidates(filter);
  const candidates = found.data?.pages.flatMap((page) => thingsIn(page.candidates)) ?? [];
  const first = found.data?.pages[0];
  const counted = first && 'facets' in first ? first : undefined;
  const warnings = found.data?.pages.at(-1)?.warnings ?? [];
  return (
    <div className="stack-loose">
      <PageHead title={words.pool.title} lead={words.pool.lead} />
      <div className={styles.page}>
        <Alone kind="part">
          <Filters filter={filter} facets={counted?.facets} onChange={setFilter} />
        </Alone>
        <section className="stack" aria-label={words.pool.results} aria-busy={found.isFetching}>
          {warnings.map((warning) => (
            <Note key={warning} tone="warn">
              {warning}
            </Note>
          ))}
          {found.isError && <ProblemNote error={found.error} retry={() => void found.refetch()} />}
          <div className={styles.head}>
            <p role="status" className="soft">
              {counted && words.pool.total(counted.total)}
            </p>
            <Select
              label={words.pool.sortBy}
              options={sortings}
              value={filter.sort ?? 'match'}
              onChange={(sort) => setFilter({ ...filter, sort })}
            />
          </div>
          {found.data && candidates.length === 0 && (
            <NobodyFits filter={filter} clear={() => setFilter({ sort: filter.sort })} />
          )}
          <div className={styles.cards} data-old={found.isPlaceholderData || undefined}>
            {found.isPending && <SkeletonCards count={9} height="15rem" />}
            {each(candidates, 'candidate', (candidate) => (
              <CandidateCard candidate={candidate} />
            ))}
          </div>
          <More query={found} />
        </section>
      </div>
    </div>
  );
}

function useCandidates(filter: Filter) {
  const { candidates } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.candidates, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        candidates.GET('/api/client/candidates', {
          // What is counted is the whole list, so once is enough.
          params: { query: { ...filter, facets: pageParam === undefined, limit: PAGE, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

function NobodyFits({ filter, clear }: { filter: Filter; clear: () => void }) {
  if (isEmpty(filter)) {
    return (
      <Empty icon={Search} title={words.pool.nobody.title}>
        {words.pool.nobody.text}
      </Empty>
    );
  }
  return (
    <Empty
      icon={SearchX}
      title={words.pool.noMatch.title}
      action={
        <Button variant="primary" onPress={clear}>
          {words.pool.clear}
        </Button>
      }
    >
      {words.pool.noMatch.text}
    </Empty>
  );
}
