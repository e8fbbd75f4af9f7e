import { readdirSync } from 'node:fs';
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { LiveUpdates } from '../app/live-updates';
import { show } from '../testing/render';
import { server } from '../testing/server';
import { keys } from './keys';
import { eventTypes } from './live';

it('knows exactly the changes that the services promise to tell of', () => {
  const promised = ['request-service', 'scheduling-service', 'outcome-service']
    .flatMap((service) => readdirSync(`../${service}/src/main/resources/events`))
    .map((file) => /^io\.talentpool\.(.+)\.v1\.json$/.exec(file)?.[1])
    .filter((type) => type !== undefined);
  expect([...eventTypes].sort()).toEqual(promised.sort());
});

const silent = () => new HttpResponse(stream([]), { headers: { 'Content-Type': 'text/event-stream' } });
const stream = (lines: string[]) =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(lines.join('\n'))),
  });
const told = (type: string, data: object) =>
  new HttpResponse(stream([':connected', `event:${type}`, `data:${JSON.stringify(data)}`, '', '']), {
    headers: { 'Content-Type': 'text/event-stream' },
  });

describe('live updates', () => {
  it('make old what has changed, and say what an admin did', async () => {
    server.use(
      http.get('*/api/admin/events', silent),
      http.get('*/api/client/events', () =>
        told('interview-request.approved', { interview_request_id: 'r-1', actor: { type: 'admin', id: null } }),
      ),
    );
    const { cache } = show(<LiveUpdates />);
    cache.setQueryData(keys.mine, { requests: [{ id: 'r-1', candidate_first_name: 'Liza' }] });
    expect(await screen.findByText('Your request to meet Liza is approved.')).toBeVisible();
    await waitFor(() => expect(cache.getQueryState(keys.mine)?.isInvalidated).toBe(true));
  });

  it('do not tell people what they did themselves', async () => {
    server.use(
      http.get('*/api/client/events', silent),
      http.get('*/api/admin/events', () =>
        told('scheduled-interview.cancelled', { actor: { type: 'admin', id: 's-1' } }),
      ),
    );
    const { cache } = show(<LiveUpdates />);
    cache.setQueryData(keys.interviews, {});
    await waitFor(() => expect(cache.getQueryState(keys.interviews)?.isInvalidated).toBe(true));
    expect(screen.queryByText('An interview was cancelled.')).toBeNull();
  });

  it('load everything anew where the stream cannot tell what was missed', async () => {
    server.use(
      http.get('*/api/client/events', silent),
      http.get('*/api/admin/events', () => told('reset', {})),
    );
    const { cache } = show(<LiveUpdates />);
    cache.setQueryData(keys.outcomes, {});
    await waitFor(() => expect(cache.getQueryState(keys.outcomes)?.isInvalidated).toBe(true));
  });
});
