import { learnTime } from '../time/now';
import type { Fetch } from './services';

/** Learns the services' time from whatever they answer. */
export function tellingTime(call: Fetch): Fetch {
  return async (request) => {
    const asked = Date.now();
    const response = await call(request);
    learnTime(response.headers.get('Date'), asked);
    return response;
  };
}
