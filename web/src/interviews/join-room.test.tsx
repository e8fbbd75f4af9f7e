import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../testing/render';
import { myInterview, problem } from '../testing/samples';
import { server } from '../testing/server';
import { Page } from './my-interviews';

const MINUTE = 60_000;
const truth = Date.parse('2027-03-01T09:00:00Z');

/** The page of a client whose interview is so many minutes away, on a computer whose clock is wrong by so many. */
function shown({ wrong, away, told = true }: { wrong: number; away: number; told?: boolean }) {
  vi.setSystemTime(truth + wrong * MINUTE);
  const interview = myInterview({ scheduled_time: new Date(truth + away * MINUTE).toISOString() });
  const headers = { ...(told ? { Date: new Date(Date.now() - wrong * MINUTE).toUTCString() } : {}) };
  server.use(
    http.get('*/api/client/interviews', () =>
      HttpResponse.json({ success: true, requests: [], scheduledInterviews: [interview], warnings: [] }, { headers }),
    ),
    http.post('*/api/client/interviews/scheduled/i-1/join', () =>
      HttpResponse.json(...problem(409, 'not-open-yet', 'The room opens at 09:25 (UTC).')),
    ),
  );
  show(<Page />);
}

const join = () => screen.findByRole('button', { name: 'Join' });

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe.each([20, -20])('on a computer whose clock is wrong by %s minutes', (wrong) => {
  it('a room that is open can be entered', async () => {
    shown({ wrong, away: 10 });
    expect(await join()).toBeEnabled();
    expect(screen.queryByText(/^Opens/)).toBeNull();
    expect(screen.getByText(/Starts in (10:0|9:5)/)).toBeVisible();
  });

  it('a room that is not open yet is not', async () => {
    shown({ wrong, away: 30 });
    expect(await join()).toBeDisabled();
    expect(screen.getByText(/^Opens/)).toBeVisible();
  });

  it('an interview that is under way can be joined and decided', async () => {
    shown({ wrong, away: -5 });
    expect(await join()).toBeEnabled();
    expect(screen.getByText('Under way')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Record your decision' })).toBeVisible();
  });

  it('the service decides where it has not told the time, and its sentence is said', async () => {
    const user = userEvent.setup();
    vi.spyOn(window, 'open').mockReturnValue({ close: () => undefined } as unknown as Window);
    shown({ wrong, away: 40, told: false });
    expect(await join()).toBeEnabled();
    expect(screen.getByText(/^Opens 15 min before/)).toBeVisible();
    await user.click(await join());
    expect(await screen.findByText('The room opens at 09:25 (UTC).')).toBeVisible();
  });
});
