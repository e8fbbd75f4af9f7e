import type { QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../api/keys';
import { type Change, useLiveChanges } from '../api/live';
import type { MyPage } from '../api/types';
import { say } from '../ui/toast';
import { words } from '../words/en';
import { useCall, useConfig, usePerson, useSessionState } from './context';

/** Listens as long as somebody is signed in, whatever page is shown. */
export function LiveUpdates() {
  const { isClient, isAdmin } = usePerson();
  return (
    <>
      {isClient && <ForClient />}
      {isAdmin && <ForAdmin />}
    </>
  );
}

function ForClient() {
  const { services } = useConfig();
  const { subject } = usePerson();
  useLiveChanges({
    address: new URL(`${services.candidates}/api/client/events`, location.origin).href,
    call: useCall(),
    subject,
    paused: useExpired(),
    affected: clientKeys,
    heard: tellClient,
  });
  return null;
}

function ForAdmin() {
  const { services } = useConfig();
  const { subject } = usePerson();
  useLiveChanges({
    address: new URL(`${services.candidates}/api/admin/events`, location.origin).href,
    call: useCall(),
    subject,
    paused: useExpired(),
    affected: adminKeys,
    heard: useCallback((change: Change) => tellAdmin(change, subject), [subject]),
  });
  return null;
}

/** A page whose session has ended leaves the stream to the person's other pages. */
function useExpired(): boolean {
  const state = useSessionState();
  return state.status === 'open' && state.expired;
}

function clientKeys() {
  return [keys.mine];
}

function adminKeys(change: Change) {
  return [
    keys.history,
    ...(change.type.startsWith('interview-request') ? [keys.requests] : []),
    ...(change.type.startsWith('scheduled-interview') ? [keys.interviews, keys.suggestions] : []),
    ...(change.type.startsWith('interview-outcome') ? [keys.outcomes, keys.interviews] : []),
  ];
}

/** What others did; of what one did oneself one knows already. */
function tellClient(change: Change, cache: QueryClient): void {
  const text = words.live.client.get(change.type);
  if (text && change.actor?.type !== 'client') {
    say(text(candidateIn(cache, change)));
  }
}

function tellAdmin(change: Change, self: string): void {
  const text = words.live.admin.get(change.type);
  if (text && change.actor?.id !== self && change.actor?.type !== 'system') {
    say(text);
  }
}

function candidateIn(cache: QueryClient, change: Change): string {
  const request = cache
    .getQueryData<MyPage>(keys.mine)
    ?.requests.find((one) => one?.id === change.interview_request_id);
  return request?.candidate_first_name ?? words.common.aCandidate;
}
