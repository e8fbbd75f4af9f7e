import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

const TRIES = 4;

/** What is shown comes from here, and is kept as long as the live stream says nothing against it. In memory only. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // An answer that says no says it again; one that says “not now” may not.
        retry: (count, error) => error instanceof Problem && error.passing && count < TRIES,
        retryDelay: (count, error) =>
          (error instanceof Problem && error.retryAfter) || Math.min(500 * 2 ** count, 8_000),
      },
    },
  });
}
