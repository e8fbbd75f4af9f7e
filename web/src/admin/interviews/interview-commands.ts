import type { QueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command';
import type { components } from '../../api/generated/scheduling';
import { keys } from '../../api/keys';
import { answer, seen } from '../../api/services';
import type { Interview } from '../../api/types';
import { useServices } from '../../app/context';
import { moment } from '../../time/format';
import { ownZone } from '../../time/zones';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import type { NewNotes } from '../notes';

/** What admins do with interviews. Each is sent with the version that was seen: nobody undoes what they did not know of. */

const affects = [keys.interviews, keys.history, keys.requests, keys.suggestions];

function of(interview: Interview) {
  return { path: { id: interview.id }, header: seen(interview) };
}

export function useAnnotate(interview: Interview) {
  const { scheduling } = useServices();
  const back = useCommand({
    run: (admin_notes: string | null) =>
      answer(
        scheduling.PATCH('/api/admin/interviews/scheduled/{id}', {
          params: { path: { id: interview.id } },
          body: { admin_notes },
        }),
      ),
    affects: [keys.interviews],
    tell: true,
  });
  return useCommand({
    run: ({ admin_notes }: NewNotes) =>
      answer(
        scheduling.PATCH('/api/admin/interviews/scheduled/{id}', { params: of(interview), body: { admin_notes } }),
      ),
    affects: [keys.interviews],
    expect: ({ admin_notes }, cache) => expectInterview(cache, interview.id, { admin_notes }),
    done: (_answer, { before }) => say(words.notes.saved, { tone: 'good', undo: () => back.start(before) }),
  });
}

export function useLookedAt(interview: Interview) {
  const { scheduling } = useServices();
  return useCommand({
    run: () =>
      answer(
        scheduling.PATCH('/api/admin/interviews/scheduled/{id}', { params: of(interview), body: { attention: null } }),
      ),
    affects: [keys.interviews],
    expect: (_input, cache) => expectInterview(cache, interview.id, { attention: null }),
    done: () => say(words.calendar.lookedAtDone, { tone: 'good' }),
    tell: true,
  });
}

export function useCancel(interview: Interview, done: () => void) {
  const { scheduling } = useServices();
  const reinstate = useReinstate(interview);
  return useCommand({
    run: (reason: string) =>
      answer(
        scheduling.POST('/api/admin/interviews/scheduled/{id}/cancel', { params: of(interview), body: { reason } }),
      ),
    affects,
    done: () => {
      done();
      say(words.calendar.cancelled(interview.candidate_first_name), { tone: 'good', undo: () => reinstate.start() });
    },
  });
}

/** Whatever its version is by now: it is what came of a cancellation that is to be undone. */
export function useReinstate(interview: Interview) {
  const { scheduling } = useServices();
  return useCommand({
    run: () =>
      answer(
        scheduling.POST('/api/admin/interviews/scheduled/{id}/reinstate', {
          params: { path: { id: interview.id } },
          body: {},
        }),
      ),
    affects,
    done: () => say(words.calendar.reinstated(interview.candidate_first_name), { tone: 'good' }),
    tell: true,
  });
}

interface Slot {
  at: string;
  minutes: number;
}

interface Move extends Slot {
  reason: string;
  /** Where it was, for whoever thinks better of it. */
  from: Slot;
}

export function useReschedule(interview: Interview, done: () => void) {
  const { scheduling } = useServices();
  const body = ({ at, minutes }: Slot, reason: string) => ({ scheduled_time: at, duration_minutes: minutes, reason });
  const back = useCommand({
    run: (from: Slot) =>
      answer(
        scheduling.POST('/api/admin/interviews/scheduled/{id}/reschedule', {
          params: { path: { id: interview.id } },
          body: body(from, words.calendar.movedBackReason),
        }),
      ),
    affects,
    done: () => say(words.calendar.movedBack, { tone: 'good' }),
    tell: true,
  });
  return useCommand({
    run: (move: Move) =>
      answer(
        scheduling.POST('/api/admin/interviews/scheduled/{id}/reschedule', {
          params: of(interview),
          body: body(move, move.reason),
        }),
      ),
    affects,
    done: (_answer, { at, from }) => {
      done();
      say(words.calendar.moved(moment(at, ownZone())), { tone: 'good', undo: () => back.start(from) });
    },
  });
}

export function useComplete(interview: Interview) {
  const { scheduling } = useServices();
  return useCommand({
    run: () => answer(scheduling.POST('/api/admin/interviews/scheduled/{id}/complete', { params: of(interview) })),
    affects,
    expect: (_input, cache) => expectInterview(cache, interview.id, { status: 'completed' }),
    done: () => say(words.calendar.completed(interview.candidate_first_name), { tone: 'good' }),
    tell: true,
  });
}

export function useNoShow(interview: Interview, done: () => void) {
  const { scheduling } = useServices();
  return useCommand({
    run: (body: { party: 'client' | 'candidate' | 'both'; reason: string }) =>
      answer(scheduling.POST('/api/admin/interviews/scheduled/{id}/no-show', { params: of(interview), body })),
    affects,
    done: () => {
      done();
      say(words.noShow.done, { tone: 'good' });
    },
  });
}

type Correction = components['schemas']['Correction'];

export function useCorrect(interview: Interview, done: () => void) {
  const { scheduling } = useServices();
  return useCommand({
    run: (body: Correction) =>
      answer(scheduling.POST('/api/admin/interviews/scheduled/{id}/correct', { params: of(interview), body })),
    affects,
    done: () => {
      done();
      say(words.correction.done, { tone: 'good' });
    },
  });
}

export function useLinks(interview: Interview) {
  const { scheduling } = useServices();
  return () =>
    answer(
      scheduling.POST('/api/admin/interviews/scheduled/{id}/join-links', { params: { path: { id: interview.id } } }),
    );
}

/** Shows an interview as it will be, wherever it is shown. */
function expectInterview(cache: QueryClient, id: string, change: Partial<Interview>): void {
  cache.setQueryData<{ interview: Interview }>(
    [...keys.interviews, 'one', id],
    (data) => data && { ...data, interview: { ...data.interview, ...change } },
  );
}
