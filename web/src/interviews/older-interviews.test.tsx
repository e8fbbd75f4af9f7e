import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { show } from '../testing/render';
import { myInterview } from '../testing/samples';
import { server } from '../testing/server';
import { OlderInterviews } from './older-interviews';

it('goes on, page by page, where the client’s page ends', async () => {
  const user = userEvent.setup();
  server.use(
    http.get('*/api/client/interviews/scheduled', ({ request }) => {
      const query = new URL(request.url).searchParams;
      expect(query.get('to')).toBe('2026-01-01T09:00:00Z');
      const second = query.get('cursor') === 'more';
      const one = myInterview({
        id: second ? 'i-2' : 'i-1',
        candidate_first_name: second ? 'Zoë' : 'Liza',
        status: 'completed',
      });
      return HttpResponse.json({ success: true, interviews: [one], count: 1, next_cursor: second ? null : 'more' });
    }),
  );
  show(<OlderInterviews before="2026-01-01T09:00:00Z" />);
  expect(await screen.findByText('Liza')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Zoë')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
