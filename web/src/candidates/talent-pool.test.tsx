import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Candidate } from '../api/types';
import { show } from '../testing/render';
import { candidate, problem } from '../testing/samples';
import { server } from '../testing/server';
import { Page } from './talent-pool';

const asked: URLSearchParams[] = [];

function answer(candidates: Candidate[], warnings: string[] = [], next_cursor: string | null = null) {
  server.use(
    http.get('*/api/client/candidates', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        success: true,
        candidates,
        count: candidates.length,
        next_cursor,
        freshness: '',
        warnings,
      });
    }),
  );
}

beforeEach(() => {
  asked.length = 0;
});

describe('the talent pool', () => {
  it('shows who there is', async () => {
    answer([candidate(), candidate({ id: 'c-2', firstName: 'Renée', leaderboardScore: null, discType: null })]);
    show(<Page />);
    expect(await screen.findByRole('link', { name: 'Liza' })).toHaveAttribute('href', '/candidates/c-1');
    expect(screen.getByRole('link', { name: 'Renée' })).toBeVisible();
    expect(screen.getByRole('img', { name: 'Overall: 91 of 100' })).toBeVisible();
  });

  it('searches once somebody pauses, not with every letter, and keeps it in the address', async () => {
    const user = userEvent.setup();
    answer([candidate()]);
    const { router } = show(<Page />);
    await screen.findByRole('link', { name: 'Liza' });
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'analyst');
    await waitFor(() => expect(router.state.location.search).toBe('?search=analyst'));
    await waitFor(() => expect(asked.map((query) => query.get('search'))).toEqual([null, 'analyst']));
  });

  it('begins with what stands in the address', async () => {
    answer([candidate()]);
    show(<Page />, { at: '/?skills=sql&minExperience=3&discType=S' });
    await screen.findByRole('link', { name: 'Liza' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ skills: 'sql', minExperience: '3', discType: 'S' });
    expect(screen.getByRole('textbox', { name: 'Skills' })).toHaveValue('sql');
    expect(screen.getByText('3 years or more')).toBeVisible();
  });

  it('helps on when nobody fits', async () => {
    const user = userEvent.setup();
    answer([]);
    const { router } = show(<Page />, { at: '/?search=zzz' });
    expect(await screen.findByText('Nobody fits all of that')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Clear all filters' })[0] as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toBe(''));
  });

  it('says that what is shown is old', async () => {
    answer([candidate()], ['The talent pool cannot be reached; this is how it was at 10:00.']);
    show(<Page />);
    expect(await screen.findByText(/this is how it was at 10:00/)).toBeVisible();
  });

  it('shows a failure in the service’s own words, with a way on', async () => {
    const user = userEvent.setup();
    server.use(
      http.get('*/api/client/candidates', () =>
        HttpResponse.json(...problem(403, 'unknown-client', 'You are not in the client directory.')),
      ),
    );
    show(<Page />);
    expect(await screen.findByRole('alert')).toHaveTextContent('You are not in the client directory.');
    answer([candidate()]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Liza' })).toBeVisible();
  });
});
