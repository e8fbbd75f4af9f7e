import createClient, { type Client } from 'openapi-fetch';
import type { Config } from '../app/config';
import type { paths as CandidatePaths } from './generated/candidates';
import type { paths as OutcomePaths } from './generated/outcomes';
import type { paths as RequestPaths } from './generated/requests';
import type { paths as SchedulingPaths } from './generated/scheduling';
import { problemOf, unreachableProblem } from './problem';

/** The four services, each with the types of its own OpenAPI document. */
export interface Services {
  candidates: Client<CandidatePaths>;
  requests: Client<RequestPaths>;
  scheduling: Client<SchedulingPaths>;
  outcomes: Client<OutcomePaths>;
}

export type Fetch = (request: Request) => Promise<Response>;

/** @param call sends a request with the caller's token */
export function services(addresses: Config['services'], call: Fetch): Services {
  const at = (prefix: string) => ({ baseUrl: new URL(prefix, location.origin).href.replace(/\/$/, ''), fetch: call });
  return {
    candidates: createClient<CandidatePaths>(at(addresses.candidates)),
    requests: createClient<RequestPaths>(at(addresses.requests)),
    scheduling: createClient<SchedulingPaths>(at(addresses.scheduling)),
    outcomes: createClient<OutcomePaths>(at(addresses.outcomes)),
  };
}

/**
 * The body of a successful answer.
 *
 * @throws Problem otherwise
 */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    // What fetch throws when there is no answer; what we cancelled ourselves is no problem of anybody's.
    throw cause instanceof TypeError ? unreachableProblem() : cause;
  });
  if (data === undefined || data === null || isNoObject(data, response)) {
    throw problemOf(error, response);
  }
  return data;
}

/** Every answer in JSON is an object; what is none comes from something else between us and the service. */
function isNoObject(data: unknown, response: Response): boolean {
  return typeof data !== 'object' && Boolean(response.headers.get('Content-Type')?.includes('json'));
}

/** The header that lets a change through only if nobody else has changed the thing since it was seen. */
export function seen(thing: { version: number; etag?: string }): { 'If-Match': string } {
  return { 'If-Match': thing.etag ?? `"${thing.version}"` };
}
