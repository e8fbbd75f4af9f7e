import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

const facets = {
  skills: [
    { value: 'SQL', count: 41 },
    { value: 'Excel', count: 30 },
  ],
  places: [{ value: 'Cebu City, Philippines', count: 12 }],
  years: [{ value: '10+', count: 7 }],
  disc: [{ value: 'S', count: 9 }],
};

function answerCounted(candidates: Candidate[], total: number) {
  server.use(
    http.get('*/api/client/candidates', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({
        success: true,
        candidates,
        count: candidates.length,
        next_cursor: null,
        freshness: '',
        warnings: [],
        total,
        facets,
      });
    }),
    http.get('*/api/client/candidates/suggestions', ({ request }) => {
      const skill = new URL(request.url).searchParams.get('skill') ?? '';
      const skills = [
        { value: 'JavaScript', count: 41 },
        { value: 'Java', count: 17 },
      ].filter(({ value }) => value.toLowerCase().startsWith(skill.toLowerCase()));
      return HttpResponse.json({ success: true, skills });
    }),
  );
}

beforeEach(() => {
  asked.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
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
    answer([candidate()]);
    const { router } = show(<Page />);
    await screen.findByRole('link', { name: 'Liza' });
    // Time stands still while somebody types, however slow the machine is.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const value of ['a', 'an', 'ana', 'analyst']) {
      fireEvent.change(screen.getByRole('searchbox', { name: 'Search' }), { target: { value } });
    }
    expect(router.state.location.search).toBe('');
    act(() => {
      vi.advanceTimersByTime(1_000);
    });
    vi.useRealTimers();
    await waitFor(() => expect(router.state.location.search).toBe('?search=analyst'));
    await waitFor(() => expect(asked.map((query) => query.get('search'))).toEqual([null, 'analyst']));
  });

  it('begins with what stands in the address', async () => {
    answer([candidate()]);
    show(<Page />, { at: '/?skills=sql&minExperience=3&discType=S' });
    await screen.findByRole('link', { name: 'Liza' });
    expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({ skills: 'sql', minExperience: '3', discType: 'S' });
    expect(screen.getByRole('combobox', { name: 'Skills' })).toHaveValue('sql');
    expect(screen.getByText('3 years or more')).toBeVisible();
  });

  it('tells how many there are, and filters by what they have in common', async () => {
    const user = userEvent.setup();
    answerCounted([candidate()], 1_234);
    const { router } = show(<Page />);
    expect(await screen.findByText('1,234 candidates')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'SQL 41' }));
    await user.click(screen.getByRole('button', { name: 'Excel 30' }));
    await user.click(screen.getByRole('radio', { name: 'Cebu City, Philippines 12' }));
    await user.click(screen.getByRole('radio', { name: '10 years or more 7' }));
    await user.click(screen.getByRole('radio', { name: 'S 9' }));
    await waitFor(() =>
      expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({
        skills: '"SQL","Excel"',
        location: '"Cebu City, Philippines"',
        years: '10+',
        discType: 'S',
      }),
    );
    await waitFor(() => expect(asked.at(-1)?.get('years')).toBe('10+'));
    expect(asked.at(-1)?.get('facets')).toBe('true');
    expect(screen.getByRole('combobox', { name: 'Skills' })).toHaveValue('');
    await user.click(screen.getByRole('radio', { name: 'S 9' }));
    await waitFor(() => expect(router.state.location.search).not.toContain('discType'));
  });

  it('keeps a chosen value in sight that is not among the frequent ones', async () => {
    const user = userEvent.setup();
    answerCounted([candidate()], 3);
    const { router } = show(<Page />, { at: '/?skills=%22Cobol%22,sq' });
    await user.click(await screen.findByRole('button', { name: 'Cobol', pressed: true }));
    await waitFor(() => expect(router.state.location.search).toBe('?skills=sq'));
  });

  it('sorts, and keeps the order in the address', async () => {
    const user = userEvent.setup();
    answerCounted([candidate()], 3);
    const { router } = show(<Page />);
    await user.click(await screen.findByRole('button', { name: /Sort by/ }));
    await user.click(screen.getByRole('option', { name: 'Newest' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=newest'));
    await waitFor(() => expect(asked.at(-1)?.get('sort')).toBe('newest'));
  });

  it('suggests skills, for the keyboard too', async () => {
    const user = userEvent.setup();
    answerCounted([candidate()], 3);
    const { router } = show(<Page />);
    const skills = await screen.findByRole('combobox', { name: 'Skills' });
    await user.type(skills, 'sql, jav');
    expect(await screen.findByRole('option', { name: 'JavaScript 41' })).toBeVisible();
    expect(skills).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { name: 'Java 17', selected: true })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(skills).toHaveValue('sql, Java, ');
    expect(screen.queryByRole('option')).toBeNull();
    await waitFor(() => expect(new URLSearchParams(router.state.location.search).get('skills')).toBe('sql, Java, '));
    await user.type(skills, 'javas');
    await user.click(await screen.findByRole('option', { name: 'JavaScript 41' }));
    expect(skills).toHaveValue('sql, Java, JavaScript, ');
    await user.type(skills, 'j');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
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
