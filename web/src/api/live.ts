import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { EventSource } from 'eventsource';
import { useEffect } from 'react';
import type { Fetch } from './services';

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

export type EventType = (typeof eventTypes)[number];

export interface Change {
  type: EventType;
  id: string;
  interview_request_id: string;
  actor: { type: 'client' | 'admin' | 'system'; id: string | null };
  reason: string | null;
}

/** A burst of changes has everything loaded once, not once for each. */
const BURST = 150;
const SERVICE_AWAY = 3_000;

interface Stream {
  address: string;
  call: Fetch;
  /** What is old after a change. */
  affected: (change: Change) => readonly QueryKey[];
  heard?: (change: Change, cache: QueryClient) => void;
}

/**
 * Keeps what is shown as new as it is: follows the stream of changes, comes back after every interruption where it left off, and
 * loads everything anew where the stream cannot tell what was missed.
 */
export function useLiveChanges({ address, call, affected, heard }: Stream): void {
  const cache = useQueryClient();
  useEffect(() => {
    const old = new Map<string, QueryKey>();
    let burst: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;

    const refresh = () => {
      burst = undefined;
      for (const queryKey of old.values()) {
        void cache.invalidateQueries({ queryKey });
      }
      old.clear();
    };
    const hear = (change: Change) => {
      for (const key of affected(change)) {
        old.set(JSON.stringify(key), key);
      }
      burst ??= setTimeout(refresh, BURST);
      heard?.(change, cache);
    };
    const open = () => {
      source = new EventSource(address, { fetch: (url, init) => call(new Request(url, init as RequestInit)) });
      for (const type of eventTypes) {
        source.addEventListener(type, ({ data }) => hear({ ...JSON.parse(data), type }));
      }
      source.addEventListener('reset', () => void cache.invalidateQueries());
      source.addEventListener('error', () => {
        // It comes back by itself after a broken connection, but takes a service's “not now” for the end.
        if (source.readyState === source.CLOSED) {
          again = setTimeout(() => {
            void cache.invalidateQueries();
            open();
          }, SERVICE_AWAY);
        }
      });
    };

    open();
    return () => {
      source.close();
      clearTimeout(burst);
      clearTimeout(again);
    };
  }, [address, call, affected, heard, cache]);
}
