import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Page as InterviewsPage } from '../admin/interviews/interviews-page';
import { Page as OutcomesPage } from '../admin/outcomes/outcomes-page';
import { Page as RequestsPage } from '../admin/requests/requests-page';
import { Page as ProfilePage } from '../candidates/profile-page';
import { Page as TalentPoolPage } from '../candidates/talent-pool';
import { HistoryDialog } from '../history/history-dialog';
import { Page as MyInterviewsPage } from '../interviews/my-interviews';
import { foreignRows, oddValues } from '../testing/foreign';
import { show } from '../testing/render';
import {
  candidate,
  interview,
  myInterview,
  myRequest,
  outcome,
  pastChange,
  profile,
  reviewed,
} from '../testing/samples';
import { server } from '../testing/server';
import { Alone } from './alone';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

const json = (body: object) => () => HttpResponse.json({ success: true, warnings: [], next_cursor: null, ...body });

/** Whole rows are found by a name that only they have. */
const WHOLE = 'Whole Person';
const stats = { total: 4, hired: 2, rejected: 1, needsReview: 1 };
const nobodyLeft = http.get('*/api/admin/candidates/departed', json({ departed: [] }));

interface Shown {
  page: ReactNode;
  at?: string;
  row: object;
  whole: object;
  answering: (rows: unknown[]) => Parameters<typeof server.use>;
}

const pages: Record<string, Shown> = {
  'requests of clients': {
    page: <RequestsPage />,
    at: '/?status=all',
    row: reviewed(),
    whole: reviewed({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (requests) => [http.get('*/api/admin/interviews/requests', json({ requests }))],
  },
  'interviews in a list': {
    page: <InterviewsPage />,
    at: '/?view=list',
    row: interview(),
    whole: interview({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (interviews) => [nobodyLeft, http.get('*/api/admin/interviews/scheduled', json({ interviews }))],
  },
  'interviews in a week': {
    page: <InterviewsPage />,
    at: '/?view=week&week=2027-03-01',
    row: interview(),
    whole: interview({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (interviews) => [nobodyLeft, http.get('*/api/admin/interviews/scheduled', json({ interviews }))],
  },
  outcomes: {
    page: <OutcomesPage />,
    row: outcome(),
    whole: outcome({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (outcomes) => [http.get('*/api/admin/interviews/outcomes', json({ outcomes, stats }))],
  },
  history: {
    page: <HistoryDialog of={{ kind: 'request', id: 'r-1' }} onClose={() => undefined} />,
    row: pastChange(),
    whole: pastChange({ id: 'whole', reason: WHOLE }),
    answering: (events) => [http.get('*/api/admin/interviews/requests/r-1/history', json({ events }))],
  },
  'candidates of the talent pool': {
    page: <TalentPoolPage />,
    row: candidate(),
    whole: candidate({ id: 'whole', firstName: WHOLE }),
    answering: (candidates) => [http.get('*/api/client/candidates', json({ candidates, facets: {}, total: 1 }))],
  },
  'a client’s own requests': {
    page: <MyInterviewsPage />,
    at: '/?show=pending',
    row: myRequest(),
    whole: myRequest({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (requests) => [http.get('*/api/client/interviews', json({ requests, scheduledInterviews: [] }))],
  },
  'a client’s own interviews': {
    page: <MyInterviewsPage />,
    at: '/?show=upcoming',
    row: myInterview(),
    whole: myInterview({ id: 'whole', candidate_first_name: WHOLE }),
    answering: (scheduledInterviews) => [
      http.get('*/api/client/interviews', json({ requests: [], scheduledInterviews })),
    ],
  },
};

/** A request is a line that opens in place. */
async function openTheRequest(): Promise<void> {
  await userEvent.setup().click(await screen.findByRole('button', { expanded: false }));
}

describe.each(Object.entries(pages))('%s', (_name, { page, at, row, whole, answering }) => {
  it('are there, whatever stands in the rows beside them', async () => {
    server.use(...answering([...foreignRows(row), whole]));
    show(page, { path: '/', ...(at ? { at } : {}) });
    await waitFor(() => expect(screen.getAllByText(WHOLE, { exact: false })[0]).toBeVisible());
    // What is no row says so, and nothing else does not work because of it.
    expect(screen.getAllByText(/^This \w+ cannot be shown/).length).toBeGreaterThan(0);
  });

  it.each([null, 'rows'])('say what is wrong where the list is none (%s)', async (list) => {
    server.use(...answering(list as never));
    show(page, { path: '/', ...(at ? { at } : {}) });
    expect((await screen.findAllByText(/cannot be shown/))[0]).toBeVisible();
  });
});

describe('a status that no version of ours knows', () => {
  const badge = async (text: string) => (await screen.findAllByText(text)).find((one) => one.matches('.badge'));

  it.each([
    ['requests of clients', { status: 'on-hold' }],
    ['interviews in a list', { status: 'on-hold' }],
    ['outcomes', { decision: 'on-hold' }],
    ['a client’s own requests', { status: 'on-hold' }],
  ])('stands in a badge as it is: %s', async (name, special) => {
    const { page, at, row, answering } = pages[name] as Shown;
    server.use(...answering([{ ...row, ...special }]));
    show(page, { path: '/', ...(at ? { at } : {}) });
    expect(await badge('on-hold')).toHaveAttribute('data-tone', 'none');
  });

  it('does not hide a client’s interview', async () => {
    server.use(
      ...(pages['a client’s own interviews'] as Shown).answering([{ ...myInterview(), exact_status: 'on-hold' }]),
    );
    show(<MyInterviewsPage />, { path: '/', at: '/?show=past' });
    expect(await badge('on-hold')).toHaveAttribute('data-tone', 'none');
  });
});

it('a type of change that no version of ours knows stands there as it is, and by whom', async () => {
  const changes = [
    pastChange({ type: 'interview-request.put-on-hold', actor: { type: 'robot' as never, id: null } }),
    pastChange({ id: 'h-2', occurred_at: 'yesterday' }),
  ];
  server.use(...(pages.history as Shown).answering(changes));
  show((pages.history as Shown).page);
  expect(await screen.findByText('interview-request.put-on-hold')).toBeVisible();
  expect(screen.getByText(/robot/)).toBeVisible();
  expect(screen.getByText('a time that cannot be read')).toBeVisible();
});

it.each([null, 7, '', 'Mars/Olympus', 'UTC+8'])(
  'times in a zone that nobody knows (%s) are in UTC, which is said',
  async (zone) => {
    const request = { ...reviewed({ preferred_times: ['2027-04-05T09:00:00+08:00'] }), client_timezone: zone };
    server.use(...(pages['requests of clients'] as Shown).answering([request]));
    show(<RequestsPage />);
    await openTheRequest();
    expect(screen.getByText('Mon 5 Apr, 01:00')).toBeVisible();
    expect(screen.getByText(/^Client \(UTC, since “.+” is no time zone that is known here\)$/)).toBeVisible();
  },
);

it.each(['yesterday', '2027-04-05', '2027-04-05T09:00:00', null, 5])(
  'a time that cannot be read (%s) says so',
  async (time) => {
    const request = { ...reviewed(), preferred_times: [time, '2027-04-05T09:00:00Z'], created_at: time };
    server.use(...(pages['requests of clients'] as Shown).answering([request]));
    show(<RequestsPage />);
    const line = await screen.findByRole('button', { expanded: false });
    expect(line).toHaveTextContent(/Mon 5 Apr, 17:00.*a time that cannot be read$/);
    await openTheRequest();
    const times = within(screen.getByRole('table'));
    expect(times.getAllByText('a time that cannot be read')[0]).toBeVisible();
    expect(times.getByText('Mon 5 Apr, 17:00')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Schedule' })).toBeVisible();
  },
);

it('a profile of which one part is odd shows the others', async () => {
  for (const assessments of oddValues) {
    server.use(http.get('*/api/client/interviews', json({ requests: null, scheduledInterviews: 7 })));
    server.use(http.get('*/api/client/candidates/:id', json({ candidate: { ...profile(), assessments } })));
    const { leave } = show(<ProfilePage />, { path: '/candidates/:id', at: '/candidates/c-1' });
    expect(await screen.findByText('Curious by habit.')).toBeVisible();
    leave();
  }
});

it('a dialog that cannot be shown says so, and can be closed', async () => {
  const user = userEvent.setup();
  const odd = { ...interview(), candidate_first_name: { first: 'Liza' } };
  server.use(
    nobodyLeft,
    http.get('*/api/admin/interviews/scheduled', json({ interviews: [] })),
    http.get('*/api/admin/interviews/scheduled/i-1', json({ interview: odd })),
  );
  show(<InterviewsPage />, { at: '/?open=i-1' });
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/cannot be shown/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('heading', { name: 'Interviews' })).toBeVisible();
});

function Broken({ whole }: { whole: () => boolean }) {
  if (!whole()) {
    throw new Error('odd');
  }
  return <p>whole</p>;
}

describe('what cannot be shown', () => {
  it('says its number, is reported, and is there again when it is tried once more', async () => {
    const user = userEvent.setup();
    let whole = false;
    show(
      <Alone kind="request" of={{ id: 'r-7' }}>
        <Broken whole={() => whole} />
      </Alone>,
    );
    expect(await screen.findByText(/This request cannot be shown.*r-7/)).toBeVisible();
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('kind “request”'), expect.any(Error));
    whole = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('whole')).toBeVisible();
  });
});
