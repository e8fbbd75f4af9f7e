import { describe, expect, it } from 'vitest';
import type { InterviewStatus, RequestStatus } from '../api/types';
import { myInterview, myRequest } from '../testing/samples';
import { joined, openRequest, sorted } from './mine';

const now = new Date('2027-03-01T12:00:00Z');
const page = (requests = [myRequest()], scheduledInterviews = [myInterview()]) => ({
  success: true as const,
  requests,
  scheduledInterviews,
  warnings: [],
  next_cursor: null,
});
const at = (id: string, scheduled_time: string, status: InterviewStatus = 'scheduled') =>
  myInterview({ id, scheduled_time, status });

describe('sorted', () => {
  it('has what comes next first, and what is over last', () => {
    const lists = sorted(
      page(
        [],
        [at('later', '2027-03-03T09:00:00Z'), at('next', '2027-03-02T09:00:00Z'), at('over', '2027-02-01T09:00:00Z')],
      ),
      now,
    );
    expect(lists.upcoming.map(({ id }) => id)).toEqual(['next', 'later']);
    expect(lists.past.map(({ id }) => id)).toEqual(['over']);
  });

  it('keeps an interview among the upcoming ones as long as its room is open', () => {
    expect(sorted(page([], [at('i', '2027-03-01T10:20:00Z')]), now).upcoming).toHaveLength(1);
    expect(sorted(page([], [at('i', '2027-03-01T10:10:00Z')]), now).upcoming).toHaveLength(0);
  });

  it('has cancelled interviews and refused requests in the past, and what waits nowhere else', () => {
    const lists = sorted(
      page(
        [
          myRequest({ id: 'p' }),
          myRequest({ id: 'a', status: 'approved' }),
          myRequest({ id: 'x', status: 'rejected' }),
          myRequest({ id: 's', status: 'scheduled' }),
        ],
        [at('c', '2027-03-05T09:00:00Z', 'cancelled')],
      ),
      now,
    );
    expect(lists.pending.map(({ id }) => id)).toEqual(['p', 'a']);
    expect(lists.past.map(({ id }) => id)).toEqual(['c', 'x']);
    expect(lists.upcoming).toEqual([]);
  });
});

it.each<[RequestStatus, boolean]>([
  ['pending', true],
  ['approved', true],
  ['scheduled', true],
  ['rejected', false],
  ['withdrawn', false],
])('a request that is %s stands in the way of another: %s', (status, stands) => {
  expect(openRequest(page([myRequest({ status })]), 'c-1') !== undefined).toBe(stands);
});

it('has everything of all pages once, as the newer page has it', () => {
  const older = page([], [at('moved', '2026-01-02T09:00:00Z', 'completed'), at('old', '2026-01-01T09:00:00Z')]);
  const all = joined([page([], [at('moved', '2026-01-02T09:00:00Z', 'cancelled')]), { ...older, next_cursor: 'more' }]);
  expect(all.scheduledInterviews.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'moved cancelled',
    'old scheduled',
  ]);
  expect(all.next_cursor).toBe('more');
});
