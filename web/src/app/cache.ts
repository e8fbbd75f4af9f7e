import { type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { pauseAfter } from '../api/back-off';
import { Problem } from '../api/problem';

const TRIES = 4;
const FIRST_PAUSE = 5_000;

/** What is shown comes from here, and is kept as long as the live stream says nothing against it. In memory only. */
export function createCache(): QueryClient {
  const queryCache = new QueryCache();
  const outages = new Outages(queryCache);
  return new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Without a connection, too: what cannot be had is said, not waited for in silence.
        networkMode: 'always',
        // A page in which something is missing heals by itself.
        refetchInterval: (query) => outages.pause(query),
        // An answer that says no says it again; one that says “not now” may not. In an outage once at a time is enough.
        retry: (count, error) => isPassing(error) && count < TRIES && !outages.isOne(),
        retryDelay: (count, error) => pauseAfter(count + 1, 500, isPassing(error) ? error.retryAfter : 0),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

function isPassing(error: unknown): error is Problem {
  return error instanceof Problem && error.passing;
}

interface Outage {
  /** How often the query had failed altogether when its pause was chosen. */
  failures: number;
  inARow: number;
  pause: number;
}

/** What fails and will be asked again: the longer it fails, the more seldom. */
class Outages {
  private readonly byQuery = new Map<string, Outage>();

  constructor(cache: QueryCache) {
    cache.subscribe(({ type, query }) => {
      // While it is asked again, what has never been there has no error.
      if (type === 'removed' || (query.state.status !== 'pending' && !isPassing(query.state.error))) {
        this.byQuery.delete(query.queryHash);
      }
    });
  }

  isOne(): boolean {
    return this.byQuery.size > 0;
  }

  /** In milliseconds; the same however often it is asked between two failures, or its timer would begin anew each time. */
  // biome-ignore lint/suspicious/noExplicitAny: as TanStack Query declares it, whatever the query is for
  pause({ queryHash, state }: Query<any, any, any, any>): number | false {
    if (!isPassing(state.error)) {
      return false;
    }
    const known = this.byQuery.get(queryHash);
    if (known?.failures === state.errorUpdateCount) {
      return known.pause;
    }
    const inARow = (known?.inARow ?? 0) + 1;
    const pause = pauseAfter(inARow, FIRST_PAUSE, state.error.retryAfter);
    this.byQuery.set(queryHash, { failures: state.errorUpdateCount, inARow, pause });
    return pause;
  }
}
