import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../api/types';
import { show } from '../testing/render';
import { profile } from '../testing/samples';
import { server } from '../testing/server';
import { Page } from './profile-page';

async function open(candidate: Profile) {
  server.use(
    http.get('*/api/client/candidates/:id', () =>
      HttpResponse.json({ success: true, candidate, freshness: '', warnings: [] }),
    ),
    http.get('*/api/client/interviews', () =>
      HttpResponse.json({ success: true, requests: [], scheduledInterviews: [], warnings: [] }),
    ),
  );
  show(<Page />, { path: '/candidates/:id', at: '/candidates/c-1' });
  await screen.findByRole('heading', { name: 'Liza' });
}

describe('a profile', () => {
  it('shows since when somebody is with us, and their DISC scores', async () => {
    await open(profile());
    expect(screen.getByText(/4 Feb 2024/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'DISC' })).toBeVisible();
  });

  it('shows no date where that is hidden', async () => {
    await open(profile({ memberSince: '2026-01-01T12:00:00Z', memberSinceHidden: true }));
    expect(screen.queryByText(/2026/)).toBeNull();
  });

  it('shows no DISC scores where there was no test', async () => {
    const known = profile();
    const scores = { dominance: 0, influence: 0, steadiness: 0, conscientiousness: 0 };
    const disc = { ...known.assessments.disc, primaryType: null, scores };
    await open({ ...known, assessments: { ...known.assessments, disc } });
    expect(screen.queryByRole('heading', { name: 'DISC' })).toBeNull();
  });
});
