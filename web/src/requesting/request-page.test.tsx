import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '../testing/render';
import { problem, profile } from '../testing/samples';
import { server } from '../testing/server';
import { Page } from './request-page';

const sent: { key: string | null; body: { preferred_times: string[]; client_timezone: string } }[] = [];

function accept(...answers: Response[]) {
  server.use(
    http.post('*/api/client/interviews/request', async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as never });
      return answers.shift() ?? HttpResponse.json({ success: true, message: '', request: {} }, { status: 201 });
    }),
  );
}

function zonesAre(...time_zones: string[]) {
  return http.get('*/api/client/interviews/request/time-zones', () =>
    HttpResponse.json({ success: true, time_zones, count: time_zones.length }),
  );
}

const form = async () => {
  const opened = show(<Page />, { path: '/candidates/:id/request', at: '/candidates/c-1/request' });
  await screen.findByRole('grid');
  return opened;
};

/** Cells of tomorrow, which is the second day. */
const cell = (row: number) => {
  const found = document.querySelector<HTMLElement>(`[data-cell='${row}/1']`);
  if (!found) {
    throw new Error(`No cell in row ${row}`);
  }
  return found;
};
const send = () => screen.getByRole('button', { name: 'Send the request' });

beforeEach(() => {
  sent.length = 0;
  server.use(
    http.get('*/api/client/candidates/:id', () =>
      HttpResponse.json({ success: true, candidate: profile(), freshness: '', warnings: [] }),
    ),
    zonesAre('America/St_Johns', 'Asia/Manila', 'UTC'),
  );
});

describe('asking for an interview', () => {
  it('shows the clocks of candidate and office in one column where they are the same', async () => {
    await form();
    expect(screen.getByRole('columnheader', { name: 'Liza, Manila office' })).toBeVisible();
  });

  it('sends the times in the order in which they are preferred, as instants', async () => {
    const user = userEvent.setup();
    accept();
    const { router } = await form();
    await user.click(cell(4));
    await user.click(cell(2));
    await user.click(screen.getByRole('button', { name: 'Move up' }));
    await user.click(send());
    await waitFor(() => expect(sent).toHaveLength(1));
    const [first, second] = sent[0]?.body.preferred_times.map((at) => Date.parse(at)) ?? [];
    expect(first).toBe((second ?? 0) - 3_600_000);
    expect(sent[0]?.body.client_timezone).toBe('America/St_Johns');
    await waitFor(() => expect(router.state.location.pathname).toBe('/interviews'));
    expect(await screen.findByText('We have your request to meet Liza.')).toBeVisible();
  });

  it('offers the time zones that both the service and the browser know, and no others', async () => {
    const user = userEvent.setup();
    server.use(zonesAre('Asia/Manila', 'America/St_Johns', 'Mars/Olympus', 'UTC'));
    await form();
    await user.click(screen.getByRole('button', { name: /Time zone/ }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map((option) => option.textContent?.replace(/,.*/, ''))).toEqual(['St Johns', 'Manila', 'UTC']);
  });

  it('begins with UTC where the service knows no zone with the clocks of the browser’s own', async () => {
    const user = userEvent.setup();
    accept();
    server.use(zonesAre('Asia/Manila', 'UTC'));
    await form();
    await user.click(cell(1));
    await user.click(send());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body.client_timezone).toBe('UTC');
  });

  it('takes no sixth time', async () => {
    const user = userEvent.setup();
    await form();
    for (const row of [0, 1, 2, 3, 4, 5]) {
      await user.click(cell(row));
    }
    expect(screen.getByText('Your times (5 of 5)')).toBeVisible();
    expect(cell(5)).toHaveAttribute('aria-disabled', 'true');
    await user.click(cell(0));
    expect(screen.getByText('Your times (4 of 5)')).toBeVisible();
  });

  it('asks for one time at least, in its place', async () => {
    const user = userEvent.setup();
    await form();
    await user.click(send());
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose at least one time.');
    expect(sent).toEqual([]);
  });

  it('shows what the service has against a field next to it, and keeps what was typed', async () => {
    const user = userEvent.setup();
    const violations = [{ field: 'preferred_times[0]', message: 'lies in the past' }];
    accept(HttpResponse.json(...problem(400, 'invalid-input', 'preferred_times[0] lies in the past.', { violations })));
    await form();
    await user.type(screen.getByRole('textbox', { name: /Anything we should know/ }), 'Soon, please');
    await user.click(cell(1));
    await user.click(send());
    expect(await screen.findByText('Lies in the past.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Anything we should know/ })).toHaveValue('Soon, please');
  });

  it('is one request, though its answer got lost and it is sent again', async () => {
    const user = userEvent.setup();
    accept(HttpResponse.error() as Response);
    await form();
    await user.click(cell(1));
    await user.click(send());
    expect(await screen.findByRole('alert')).toHaveTextContent('Talent Pool cannot be reached');
    await user.click(send());
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).toBe(sent[0]?.key);
  });

  it('is another request once something has changed', async () => {
    const user = userEvent.setup();
    accept(HttpResponse.json(...problem(409, 'open-request', 'You have asked already.')));
    await form();
    await user.click(cell(1));
    await user.click(send());
    expect(await screen.findByText('You have asked already.')).toBeVisible();
    await user.click(cell(2));
    await user.click(send());
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it('can be done with the keyboard alone', async () => {
    const user = userEvent.setup();
    await form();
    const grid = screen.getByRole('grid');
    expect(
      within(grid)
        .getAllByRole('button')
        .filter((button) => button.tabIndex === 0),
    ).toHaveLength(1);
    within(grid)
      .getAllByRole('button')
      .find((button) => button.tabIndex === 0)
      ?.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown} ');
    expect(cell(2)).toHaveFocus();
    expect(cell(2)).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('{PageUp}{End}');
    expect(document.activeElement).toHaveAttribute('data-cell', '0/6');
  });
});
