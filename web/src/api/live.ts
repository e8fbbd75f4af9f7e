import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Fetch } from './services';
import { followShared } from './shared-stream';
import { type Message, streamFrom } from './stream';

/** The changes of status that pages are told of; what each makes old is in `affected`. */
export const eventTypes = [
  'interview-request.created',
  'interview-request.approved',
  'interview-request.rejected',
  'interview-request.withdrawn',
  'interview-request.scheduled',
  'interview-request.reopened',
  'scheduled-interview.scheduled',
  'scheduled-interview.rescheduled',
  'scheduled-interview.cancelled',
  'scheduled-interview.reinstated',
  'scheduled-interview.completed',
  'scheduled-interview.no-show',
  'scheduled-interview.corrected',
  'scheduled-interview.room-ready',
  'scheduled-interview.link-revoked',
  'interview-outcome.recorded',
  'interview-outcome.revised',
  'interview-request.deleted',
  'scheduled-interview.deleted',
  'interview-outcome.deleted',
] as const;

const known: ReadonlySet<string> = new Set(eventTypes);

/** As far as it is what it should be: another version may have written it. */
export interface Change {
  /** One of the types above, or one that only a later version knows. */
  type: string;
  id?: string;
  interview_request_id?: string;
  actor?: { type: string; id: string | null };
}

/** A burst of changes has everything loaded once, not once for each. */
const BURST = 150;
/** How many changes are remembered, to tell nobody of one twice: two replicas may hear of them in another order. */
const REMEMBERED = 500;

interface Stream {
  address: string;
  call: Fetch;
  /** Whose stream it is: pages of others never share it. */
  subject: string;
  /** Whether it rests meanwhile. */
  paused: boolean;
  /** What is old after a change. */
  affected: (change: Change) => readonly QueryKey[];
  heard?: (change: Change, cache: QueryClient) => void;
}

/**
 * Keeps what is shown as new as it is: follows the stream of changes, comes back after every interruption where it left off, and
 * loads what is on the page anew where the stream cannot tell what was missed.
 */
export function useLiveChanges({ address, call, subject, paused, affected, heard }: Stream): void {
  const cache = useQueryClient();
  const name = `talent-pool ${address} ${subject}`;
  const come = useRef({ name, at: undefined as string | undefined });
  useEffect(() => {
    if (paused) {
      return;
    }
    come.current = come.current.name === name ? come.current : { name, at: undefined };
    const told = new Set<string>();
    const old = new Map<string, QueryKey>();
    let burst: ReturnType<typeof setTimeout> | undefined;

    const refresh = () => {
      burst = undefined;
      for (const queryKey of old.values()) {
        void cache.invalidateQueries({ queryKey });
      }
      old.clear();
    };
    const hear = ({ type, id, data }: Message) => {
      const change = changeIn(type, data);
      if (!change) {
        missed();
      } else if (!id || !told.has(id)) {
        remember(told, id);
        for (const key of known.has(type) ? affected(change) : [everything]) {
          old.set(JSON.stringify(key), key);
        }
        burst ??= setTimeout(refresh, BURST);
        heard?.(change, cache);
      }
    };
    // A page that nobody sees loads it when somebody looks again.
    const missed = () => void cache.invalidateQueries({ refetchType: document.hidden ? 'none' : 'active' });
    const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && missed();

    const leave = followShared({ name, open: streamFrom({ address, call }), hear, missed, mark: come.current });
    window.addEventListener('pageshow', shownAgain);
    return () => {
      leave();
      window.removeEventListener('pageshow', shownAgain);
      clearTimeout(burst);
    };
  }, [address, call, name, paused, affected, heard, cache]);
}

const everything: QueryKey = [];

/** Nothing where it cannot be read, or says itself that more was missed than can be told. */
function changeIn(type: string, data: string): Change | undefined {
  try {
    return type === 'reset' ? undefined : { ...JSON.parse(data), type };
  } catch {
    return undefined;
  }
}

function remember(told: Set<string>, id: string | undefined): void {
  if (id) {
    told.add(id);
    const [first] = told;
    if (told.size > REMEMBERED && first) {
      told.delete(first);
    }
  }
}
