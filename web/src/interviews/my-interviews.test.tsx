import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { MyInterview, MyRequest } from '../api/types';
import { show } from '../testing/render';
import { myInterview, myRequest, problem } from '../testing/samples';
import { server } from '../testing/server';
import { Page } from './my-interviews';

function mine(requests: MyRequest[], scheduledInterviews: MyInterview[], warnings: string[] = []) {
  server.use(
    http.get('*/api/client/interviews', () =>
      HttpResponse.json(
        { success: true, requests, scheduledInterviews, warnings },
        { headers: { Date: new Date().toUTCString() } },
      ),
    ),
  );
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('my interviews', () => {
  it('say what to do when there is nothing yet', async () => {
    mine([], []);
    show(<Page />);
    expect(await screen.findByText('No interview is coming up')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Find candidates' })[0]).toHaveAttribute('href', '/candidates');
  });

  it('open on what there is to see', async () => {
    mine([myRequest({ client_notes: 'For our team.' })], []);
    show(<Page />);
    expect(await screen.findByRole('tab', { name: /Pending/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText(/For our team/)).toBeVisible();
  });

  it('withdraw a request with the version that was seen, and say so', async () => {
    const user = userEvent.setup();
    const sent = vi.fn();
    mine([myRequest({ version: 3 })], []);
    server.use(
      http.post('*/api/client/interviews/request/r-1/withdraw', async ({ request }) => {
        sent(request.headers.get('If-Match'), await request.json());
        mine([myRequest({ status: 'withdrawn' })], []);
        return HttpResponse.json({ success: true, request: myRequest() });
      }),
    );
    show(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason (optional)' }), ' Filled ');
    await user.click(screen.getAllByRole('button', { name: 'Withdraw' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Your request to meet Liza is withdrawn.')).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith('"3"', { reason: 'Filled' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keep the dialog and its text when the service says no', async () => {
    const user = userEvent.setup();
    mine([], [myInterview()]);
    server.use(
      http.post('*/api/client/interviews/scheduled/i-1/cancel', () =>
        HttpResponse.json(...problem(412, 'changed-meanwhile', 'Somebody has changed it meanwhile.')),
      ),
    );
    show(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Cancel the interview' }));
    const confirm = () => screen.getAllByRole('button', { name: 'Cancel the interview' }).at(-1) as HTMLElement;
    await user.click(confirm());
    expect(await screen.findByText('Please give a reason.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Ill');
    await user.click(confirm());
    expect(await screen.findByText('Somebody has changed it meanwhile.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Ill');
  });

  it('open the room a quarter of an hour before the interview, not earlier', async () => {
    mine(
      [],
      [
        myInterview({ id: 'soon', scheduled_time: inMinutes(14) }),
        myInterview({ id: 'later', scheduled_time: inMinutes(17) }),
      ],
    );
    show(<Page />);
    const [soon, later] = await screen.findAllByRole('button', { name: 'Join' });
    expect(soon).toBeEnabled();
    expect(later).toBeDisabled();
    expect(screen.getByText(/Opens 15 min before/)).toBeVisible();
    expect(screen.getByText(/Starts in 1[34]:/)).toBeVisible();
  });

  it('take a decision once the interview has begun, and only a complete one', async () => {
    const user = userEvent.setup();
    const sent = vi.fn();
    mine([], [myInterview({ scheduled_time: inMinutes(-5) })]);
    server.use(
      http.post('*/api/client/interviews/i-1/outcome', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json({ success: true, message: '', decision: 'hire', outcome: {} }, { status: 201 });
      }),
    );
    show(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Record your decision' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Choose one.')).toBeVisible();
    expect(screen.getByText('Please write a few words.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Hire' }));
    await user.type(screen.getByRole('textbox', { name: 'Your feedback' }), 'Splendid');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Thank you: your decision is recorded.')).toBeVisible();
    expect(sent).toHaveBeenCalledExactlyOnceWith({ decision: 'hire', client_feedback: 'Splendid' });
  });

  it('say that a meeting may be recorded before its room is entered', async () => {
    const user = userEvent.setup();
    const url = 'https://example.daily.co/interview-i-1?t=x';
    const room = { closed: false, opener: null, location: { replace: vi.fn() }, close: vi.fn() };
    const open = vi.spyOn(window, 'open').mockReturnValue(room as unknown as Window);
    mine([], [myInterview({ scheduled_time: inMinutes(5) })]);
    server.use(
      http.post('*/api/client/interviews/scheduled/i-1/join', () =>
        HttpResponse.json({ success: true, url, recorded: true }),
      ),
    );
    show(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Join' }));
    expect(await screen.findByText('This interview may be recorded')).toBeVisible();
    expect(room.location.replace).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Agree and join' }));
    expect(room.location.replace).toHaveBeenCalledExactlyOnceWith(url);
    open.mockRestore();
  });

  it('show the exact status, and take a decision about what is completed without one', async () => {
    const over = { scheduled_time: '2026-01-01T09:00:00Z', status: 'scheduled', exact_status: 'completed' } as const;
    mine([], [myInterview({ id: 'i-1', ...over })]);
    show(<Page />, { at: '/?show=past' });
    expect(await screen.findByText('Completed')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Record your decision' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
  });

  it('are all there, however many, each in its true state and to be decided', async () => {
    const user = userEvent.setup();
    const sent = vi.fn();
    const one = (index: number) =>
      myInterview({
        id: `i-${index}`,
        candidate_first_name: `Liza${index}`,
        scheduled_time: new Date(Date.parse('2026-01-01T09:00:00Z') - index * 3_600_000).toISOString(),
        status: index === 23 ? 'completed' : 'scheduled',
        exact_status: 'completed',
        outcome_decision: index === 23 ? 'hire' : null,
      });
    const page = (from: number, count: number, next_cursor: string | null) => ({
      success: true,
      requests: [],
      scheduledInterviews: Array.from({ length: count }, (_, index) => one(from + index)),
      warnings: [],
      next_cursor,
    });
    server.use(
      http.get('*/api/client/interviews', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        return HttpResponse.json(
          cursor === 'second' ? page(20, 5, null) : cursor === 'first' ? page(10, 10, 'second') : page(0, 10, 'first'),
        );
      }),
      http.post('*/api/client/interviews/i-24/outcome', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json({ success: true, message: '', decision: 'hire', outcome: {} }, { status: 201 });
      }),
    );
    show(<Page />, { at: '/?show=past' });
    while (screen.queryByText('Liza24') === null) {
      await user.click(await screen.findByRole('button', { name: 'Show more' }));
      await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    }
    expect(screen.getAllByRole('article')).toHaveLength(25);
    const card = (name: string) => within(screen.getByText(name).closest('article') as HTMLElement);
    expect(card('Liza23').getByText('Hire')).toBeVisible();
    expect(card('Liza23').queryByRole('button', { name: /decision/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    await user.click(card('Liza24').getByRole('button', { name: 'Record your decision' }));
    await user.click(screen.getByRole('radio', { name: 'Hire' }));
    await user.type(screen.getByRole('textbox', { name: 'Your feedback' }), 'Late, but sure');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
  });

  it('let only an open decision be revised, and not to stay open', async () => {
    const user = userEvent.setup();
    const over = { scheduled_time: '2026-01-01T09:00:00Z', status: 'completed' } as const;
    mine(
      [],
      [
        myInterview({ id: 'i-1', ...over, outcome_decision: 'needs_review', outcome_feedback: 'Hm' }),
        myInterview({ id: 'i-2', ...over, outcome_decision: 'hire', outcome_feedback: 'Yes' }),
      ],
    );
    show(<Page />, { at: '/?show=past' });
    expect(await screen.findAllByText(/Your feedback/)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Decide now' }));
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Hire',
      'Do not hire',
    ]);
  });
});
