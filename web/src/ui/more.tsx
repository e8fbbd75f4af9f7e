import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { words } from '../words/en';
import { Button } from './button';

/** What loads the next page of a list, as a query of TanStack's does. */
export interface Pages
  extends Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'> {
  fetchNextPage: () => Promise<unknown>;
}

/** The next page of a list: fetched when its end comes into sight, or by a press for whoever scrolls by keyboard. */
export function More({ query }: { query: Pages }) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = query;
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!hasNextPage || !end.current || isFetchingNextPage || isFetchNextPageError) {
      return;
    }
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) {
          void fetchNextPage();
        }
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (!hasNextPage) {
    return null;
  }
  return (
    <div ref={end} className="row" style={{ justifyContent: 'center', paddingBlock: '1rem' }}>
      <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
        {isFetchNextPageError ? words.common.tryAgain : words.common.more}
      </Button>
    </div>
  );
}
