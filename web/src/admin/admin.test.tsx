import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Interview, ReviewedRequest } from '../api/types';
import { show } from '../testing/render';
import { interview, problem, reviewed } from '../testing/samples';
import { server } from '../testing/server';
import { Page as InterviewsPage } from './interviews/interviews-page';
import { Page as OutcomesPage } from './outcomes/outcomes-page';
import { Page as RequestsPage } from './requests/requests-page';

function requests(...list: ReviewedRequest[]) {
  server.use(
    http.get('*/api/admin/interviews/requests', () =>
      HttpResponse.json({ success: true, requests: list, count: list.length, next_cursor: null }),
    ),
  );
}

/** Opens the first request of the list. */
async function open(): Promise<void> {
  const [first] = await screen.findAllByRole('button', { expanded: false });
  await userEvent.setup().click(first as HTMLElement);
}

describe('requests', () => {
  it('say in a line what matters, and open to everything else', async () => {
    const user = userEvent.setup();
    const times = ['2020-03-01T09:00:00Z', '2027-03-01T09:00:00Z', '2027-03-02T09:00:00Z'];
    requests(reviewed({ client_notes: 'In the morning, please.', preferred_times: times }), reviewed({ id: 'r-2' }));
    show(<RequestsPage />);
    const line = (await screen.findAllByRole('button', { expanded: false }))[0] as HTMLElement;
    expect(line).toHaveTextContent(/Anna Lindqvist.*Liza.*Mon 1 Mar, 17:00 \+1.*In the morning/);
    expect(screen.queryByRole('button', { name: 'Reject' })).toBeNull();
    await user.click(line);
    expect(screen.getByRole('button', { name: 'Reject' })).toBeVisible();
    expect(screen.getByRole('button', { expanded: true })).toBe(line);
    await user.click(line);
    expect(screen.queryByRole('button', { name: 'Reject' })).toBeNull();
  });

  it('show the times in the client’s zone and in the office’s', async () => {
    requests(reviewed({ client_timezone: 'Australia/Brisbane', preferred_times: ['2027-04-05T09:00:00+10:00'] }));
    show(<RequestsPage />);
    await open();
    expect(await screen.findByText('Mon 5 Apr, 09:00')).toBeVisible();
    expect(within(screen.getByRole('table')).getByText('Mon 5 Apr, 07:00')).toBeVisible();
    expect(screen.getByText('Client (Brisbane, GMT+10)')).toBeVisible();
  });

  it.each(['Z', 'UT', 'UTC+08:00', 'Mars/Olympus'])(
    'are there for every admin, though one names the zone “%s” that no browser knows',
    async (zone) => {
      const user = userEvent.setup();
      requests(reviewed({ client_timezone: zone, preferred_times: ['2027-04-05T09:00:00Z'] }), reviewed({ id: 'r-2' }));
      server.use(
        http.get('*/api/admin/interviews/schedule/suggestions', () =>
          HttpResponse.json({ success: true, suggestions: [], client_timezone: zone, duration_minutes: 60 }),
        ),
      );
      show(<RequestsPage />);
      await open();
      expect(await screen.findByText('Mon 5 Apr, 09:00')).toBeVisible();
      expect(screen.getByText(`Client (UTC, since “${zone}” is no time zone that is known here)`)).toBeVisible();
      expect(screen.getAllByRole('button', { name: 'Schedule' })).toHaveLength(2);
      await user.click(screen.getAllByRole('button', { name: 'Schedule' })[0] as HTMLElement);
      expect(await screen.findByRole('dialog')).toBeVisible();
    },
  );

  it('leave the list when they are approved, and come back when that fails', async () => {
    const user = userEvent.setup();
    requests(reviewed());
    let answer: () => void = () => undefined;
    server.use(
      http.post('*/api/admin/interviews/requests/r-1/approve', async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return HttpResponse.json(...problem(409, 'not-allowed', 'It has been withdrawn meanwhile.'));
      }),
    );
    show(<RequestsPage />);
    await open();
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Nothing here')).toBeVisible();
    answer();
    expect(await screen.findByRole('button', { name: 'Schedule' })).toBeVisible();
    expect(await screen.findByText('It has been withdrawn meanwhile.')).toBeVisible();
  });

  it('are scheduled with two presses, at the first preferred time that is free', async () => {
    const user = userEvent.setup();
    const sent = vi.fn();
    requests(reviewed());
    const suggestion = (time: string, free: boolean, preferred: boolean) => ({
      scheduled_time: time,
      client_time: time,
      preferred,
      free,
      conflict: free ? null : { interview_id: 'i-9', with: 'candidate', scheduled_time: time, duration_minutes: 60 },
    });
    server.use(
      http.get('*/api/admin/interviews/schedule/suggestions', () =>
        HttpResponse.json({
          success: true,
          interview_request_id: 'r-1',
          client_timezone: 'Europe/London',
          duration_minutes: 60,
          suggestions: [
            suggestion('2027-03-01T09:00:00Z', false, true),
            suggestion('2027-03-02T09:00:00Z', true, true),
            suggestion('2027-03-02T10:00:00Z', true, false),
          ],
        }),
      ),
      http.post('*/api/admin/interviews/schedule', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json({ success: true, interview: interview() }, { status: 201 });
      }),
    );
    show(<RequestsPage />);
    await user.click(await screen.findByRole('button', { name: 'Schedule' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/The candidate has another interview/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'The candidate has agreed: schedule' }));
    expect(await screen.findByText(/^Scheduled: Liza/)).toBeVisible();
    expect(sent.mock.calls[0]?.[0]).toMatchObject({
      interview_request_id: 'r-1',
      scheduled_time: '2027-03-02T09:00:00Z',
      candidate_confirmed: true,
    });
  });

  it('warn of a candidate who has left', async () => {
    requests(reviewed({ candidate_left: true }));
    show(<RequestsPage />);
    expect(await screen.findByText('has left')).toBeVisible();
    await open();
    expect(await screen.findByText('This candidate has left the talent pool')).toBeVisible();
  });

  it('fetch a candidate’s contact details only when an admin asks for them', async () => {
    const user = userEvent.setup();
    const fetched = vi.fn();
    requests(reviewed());
    server.use(
      http.get('*/api/admin/candidates/c-1', () => {
        fetched();
        return HttpResponse.json({
          success: true,
          candidate: {
            fullName: 'Liza Santos',
            email: 'liza@example.com',
            phone: '+63 917 000',
            avatar: null,
            position: 'Analyst',
            location: 'Cebu City, Philippines',
          },
        });
      }),
    );
    show(<RequestsPage />);
    await open();
    await user.click(await screen.findByRole('button', { name: 'Show contact details' }));
    expect(await screen.findByText('Liza Santos')).toBeVisible();
    expect(screen.getByRole('link', { name: 'liza@example.com' })).toHaveAttribute('href', 'mailto:liza@example.com');
    expect(fetched).toHaveBeenCalledOnce();
  });
});

function interviews(...list: Interview[]) {
  server.use(
    http.get('*/api/admin/interviews/scheduled', ({ request }) => {
      const attention = new URL(request.url).searchParams.has('attention');
      const found = list.filter((one) => !attention || one.attention);
      return HttpResponse.json({ success: true, interviews: found, count: found.length, next_cursor: null });
    }),
    http.get('*/api/admin/interviews/scheduled/:id', ({ params }) =>
      HttpResponse.json({ success: true, interview: list.find(({ id }) => id === params.id) }),
    ),
  );
}

describe('interviews', () => {
  it('show first what needs a look', async () => {
    interviews(interview({ id: 'i-1' }), interview({ id: 'i-2', attention: 'client_absent' }));
    show(<InterviewsPage />, { at: '/?view=list' });
    const attention = await screen.findByRole('region', { name: 'Needs a look' });
    expect(within(attention).getAllByRole('button')).toHaveLength(1);
    expect(within(attention).getByText('The client did not seem to come.')).toBeVisible();
  });

  it('of one time are all to be had, however many', async () => {
    const user = userEvent.setup();
    const monday = new Date(Date.parse('2027-03-01T09:00:00Z'));
    interviews(
      ...Array.from({ length: 9 }, (_, index) =>
        interview({
          id: `i-${index}`,
          candidate_first_name: `Liza${index}`,
          scheduled_time: monday.toISOString(),
          duration_minutes: 60,
          status: index === 0 ? 'cancelled' : 'scheduled',
        }),
      ),
    );
    const { router } = show(<InterviewsPage />, { at: '/?week=2027-03-01' });
    const more = await screen.findByRole('button', { name: /^6 more, Monday/ });
    expect(screen.queryByRole('button', { name: /Liza0 with/ })).toBeNull();
    await user.click(more);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('button', { name: /Liza\d with/ })).toHaveLength(9);
    await user.click(within(dialog).getByRole('button', { name: /Liza0/ }));
    await waitFor(() => expect(router.state.location.search).toContain('open=i-0'));
  });

  it('that need a look are few at first, and all when asked for', async () => {
    const user = userEvent.setup();
    interviews(...Array.from({ length: 8 }, (_, index) => interview({ id: `i-${index}`, attention: 'client_absent' })));
    show(<InterviewsPage />, { at: '/?view=list' });
    const attention = await screen.findByRole('region', { name: 'Needs a look' });
    expect(within(attention).getAllByRole('button', { name: /Liza with/ })).toHaveLength(5);
    await user.click(within(attention).getByRole('button', { name: 'Show all 8' }));
    expect(within(attention).getAllByRole('button', { name: /Liza with/ })).toHaveLength(8);
  });

  it('are not moved to the time of the Romans by a year of two digits', async () => {
    const user = userEvent.setup();
    interviews(interview());
    show(<InterviewsPage />, { at: '/?open=i-1' });
    await user.click(await screen.findByRole('button', { name: 'Reschedule' }));
    const time = await screen.findByLabelText('Date and time in Manila');
    for (const [typed, problem] of [
      ['0027-03-01T09:00', true],
      ['0207-03-01T09:00', true],
      ['2027-03-01T09:00', false],
    ] as const) {
      await user.click(time);
      fireEvent.change(time, { target: { value: typed } });
      await user.click(screen.getByRole('textbox', { name: 'Reason' }));
      expect(screen.queryByText(/year with four digits/) !== null, typed).toBe(problem);
    }
  });

  it('warn of a candidate who has left', async () => {
    interviews(interview({ candidate_left: true }));
    show(<InterviewsPage />, { at: '/?open=i-1' });
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('This candidate has left the talent pool')).toBeVisible();
  });

  it('say in the list which are still scheduled with somebody who has left', async () => {
    interviews(
      interview({ id: 'i-1', candidate_left: true }),
      interview({ id: 'i-2', candidate_left: true, status: 'completed' }),
      interview({ id: 'i-3', candidate_left: null }),
    );
    show(<InterviewsPage />, { at: '/?view=list' });
    expect(await screen.findAllByText('This candidate has left the talent pool')).toHaveLength(1);
  });

  it('can be cancelled with a reason, and that can be undone', async () => {
    const user = userEvent.setup();
    const reinstated = vi.fn();
    interviews(interview());
    server.use(
      http.post('*/api/admin/interviews/scheduled/i-1/cancel', () =>
        HttpResponse.json({ success: true, interview: interview() }),
      ),
      http.post('*/api/admin/interviews/scheduled/i-1/reinstate', () => {
        reinstated();
        return HttpResponse.json({ success: true, interview: interview() });
      }),
    );
    show(<InterviewsPage />, { at: '/?open=i-1' });
    await user.click(await screen.findByRole('button', { name: 'Cancel the interview' }));
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Ill');
    await user.click(screen.getAllByRole('button', { name: 'Cancel the interview' }).at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
    expect(await screen.findByText('Reinstated: the interview with Liza.')).toBeInTheDocument();
    expect(reinstated).toHaveBeenCalledOnce();
  });

  it('are corrected with a reason, as they were seen', async () => {
    const user = userEvent.setup();
    const sent = vi.fn();
    interviews(interview({ status: 'completed', etag: '"3.1"', scheduled_time: '2026-11-01T09:00:00Z' }));
    server.use(
      http.post('*/api/admin/interviews/scheduled/i-1/correct', async ({ request }) => {
        sent(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json({ success: true, interview: interview() });
      }),
    );
    show(<InterviewsPage />, { at: '/?open=i-1' });
    await user.click(await screen.findByRole('button', { name: 'Correct' }));
    expect(screen.queryByRole('radio', { name: 'They met' })).toBeNull();
    await user.click(await screen.findByRole('radio', { name: 'The candidate did not come' }));
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), ' Only the door was tried ');
    await user.click(screen.getAllByRole('button', { name: 'Correct' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Corrected. The request follows.')).toBeInTheDocument();
    expect(sent).toHaveBeenCalledExactlyOnceWith('"3.1"', {
      status: 'no_show',
      party: 'candidate',
      reason: 'Only the door was tried',
    });
  });

  it('offer only what their state allows', async () => {
    interviews(interview({ status: 'cancelled', scheduled_time: '2027-01-01T09:00:00Z' }));
    show(<InterviewsPage />, { at: '/?open=i-1' });
    expect(await screen.findByRole('button', { name: 'Reinstate' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reschedule' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'No-show' })).toBeNull();
  });
});

it('notes on an outcome are saved, and that can be undone', async () => {
  const user = userEvent.setup();
  const saved: unknown[] = [];
  const outcome = {
    id: 'o-1',
    scheduled_interview_id: 'i-1',
    client_user_id: 'u-1',
    bpoc_candidate_id: 'c-1',
    candidate_first_name: 'Liza',
    decision: 'hire',
    client_feedback: 'Splendid',
    admin_notes: 'old',
    version: 4,
    created_at: '2026-11-01T09:00:00Z',
    updated_at: '2026-11-01T09:00:00Z',
    scheduled_time: '2026-11-01T08:00:00Z',
    daily_co_room_url: null,
    client_name: 'Anna',
    client_email: null,
    client_company: null,
  };
  server.use(
    http.get('*/api/admin/interviews/outcomes', () =>
      HttpResponse.json({
        success: true,
        outcomes: [outcome],
        stats: { total: 4, hired: 2, rejected: 1, needsReview: 1 },
        count: 1,
        next_cursor: null,
      }),
    ),
    http.patch('*/api/admin/interviews/outcomes', async ({ request }) => {
      const body = (await request.json()) as { admin_notes: string };
      saved.push([request.headers.get('If-Match'), body.admin_notes]);
      outcome.admin_notes = body.admin_notes;
      return HttpResponse.json({ success: true, outcome });
    }),
  );
  show(<OutcomesPage />);
  expect(await screen.findByText('50 %')).toBeVisible();
  const notes = screen.getByRole('textbox', { name: 'Notes for colleagues' });
  await user.clear(notes);
  await user.type(notes, 'new');
  await user.click(screen.getByRole('button', { name: 'Save the notes' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(saved).toEqual([
      ['"4"', 'new'],
      [null, 'old'],
    ]),
  );
});
