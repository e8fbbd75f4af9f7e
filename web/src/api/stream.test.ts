import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Message, streamFrom } from './stream';

const SECOND = 1_000;
const MINUTE = 60_000;
const address = 'http://localhost/api/client/events';

let close: (() => void) | undefined;
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  close?.();
  vi.useRealTimers();
});

interface Connection {
  write: (text: string) => void;
  end: () => void;
  isOpen: boolean;
  /** Held: a request that nobody holds may be collected, and its signal with it. */
  request: Request;
}

/** A service as it answers; each of its connections can be written to, ended, or left as it is for ever. */
function service(answer: () => Response | undefined = () => undefined) {
  const asked: { at: number; mark: string | null }[] = [];
  const connections: Connection[] = [];
  const call = (request: Request): Promise<Response> => {
    asked.push({ at: Date.now(), mark: request.headers.get('Last-Event-ID') });
    const refusal = answer();
    if (refusal) {
      return Promise.resolve(refusal);
    }
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const connection: Connection = {
      write: (text) => void writer.write(new TextEncoder().encode(text)),
      end: () => void writer.close(),
      isOpen: true,
      request,
    };
    request.signal.addEventListener('abort', () => {
      connection.isOpen = false;
    });
    connections.push(connection);
    return Promise.resolve(new Response(readable, { headers: { 'Content-Type': 'text/event-stream' } }));
  };
  return { asked, connections, call };
}

function following(call: (request: Request) => Promise<Response>, mark?: string) {
  const seen = { heard: [] as Message[], missed: 0, mark: undefined as string | undefined };
  close = streamFrom({ address, call })(mark, {
    hear: (message) => seen.heard.push(message),
    alive: (at) => {
      seen.mark = at;
    },
    missed: () => {
      seen.missed++;
    },
  });
  return seen;
}

const passing = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const heartbeat = (seconds: number) => `:still here\nevent:heartbeat\ndata:{"every_seconds":${seconds}}\n\n`;
const refusing = (status: number, headers = {}) => new Response('{}', { status, headers });

describe('a connection', () => {
  it('that is dead but not closed is noticed within two heartbeats, and resumed where it was', async () => {
    const { asked, connections, call } = service();
    const seen = following(call);
    await passing(0);
    connections[0]?.write(`:connected\nid:began\nevent:heartbeat\ndata:{"every_seconds":10}\n\n`);
    await passing(9 * SECOND);
    connections[0]?.write('id:e-1\nevent:x\ndata:{}\n\n');
    await passing(0);
    expect(seen.heard.map(({ id }) => id)).toEqual(['e-1']);
    expect(asked).toHaveLength(1);
    // From here on it is frozen: no byte, no end.
    await passing(20 * SECOND - 1);
    expect(connections[0]?.isOpen).toBe(true);
    await passing(1);
    expect(connections[0]?.isOpen).toBe(false);
    await passing(SECOND);
    expect(asked.map(({ mark }) => mark)).toEqual([null, 'e-1']);
    connections[1]?.write('id:e-2\nevent:x\ndata:{}\n\n');
    await passing(0);
    expect(seen.heard.map(({ id }) => id)).toEqual(['e-1', 'e-2']);
    expect(seen.missed).toBe(0);
  });

  it('stays as long as there is any sign of life, be it of a service that only comments', async () => {
    const { asked, connections, call } = service();
    following(call);
    await passing(0);
    for (let minute = 0; minute < 20; minute++) {
      connections[0]?.write(minute % 2 ? heartbeat(15) : ':still here\n\n');
      await passing(29 * SECOND);
    }
    expect(asked).toHaveLength(1);
  });

  it('that was cut off before its first change goes on from where it began', async () => {
    const { asked, connections, call } = service();
    following(call);
    await passing(0);
    connections[0]?.write(`:connected\nid:2026-12-01T08:59:00Z\nevent:heartbeat\ndata:{"every_seconds":15}\n\n`);
    await passing(0);
    connections[0]?.end();
    await passing(SECOND);
    expect(asked.map(({ mark }) => mark)).toEqual([null, '2026-12-01T08:59:00Z']);
  });

  it('that never comes about is given up like one that is dead', async () => {
    const asked: number[] = [];
    following(() => {
      asked.push(Date.now());
      return new Promise(() => undefined);
    });
    await passing(29 * SECOND);
    expect(asked).toHaveLength(1);
    await passing(2 * SECOND);
    expect(asked).toHaveLength(2);
  });

  it('tells of types that no version of ours knows, and is not disturbed by what is no event', async () => {
    const { asked, connections, call } = service();
    const seen = following(call, 'e-0');
    await passing(0);
    connections[0]?.write(
      'nonsense\nretry: soon\n\nevent:heartbeat\ndata:soon\n\nid:e-1\nevent:later.kind\ndata:no json\n\n',
    );
    await passing(0);
    expect(asked[0]?.mark).toBe('e-0');
    expect(seen.heard).toEqual([{ type: 'later.kind', id: 'e-1', data: 'no json' }]);
  });
});

describe('in an outage', () => {
  it.each([403, 429, 503, 500, 204])(
    'of ten minutes (%s) it asks less and less often, up to once a minute',
    async (status) => {
      const { asked, call } = service(() => (status === 204 ? new Response(null, { status }) : refusing(status)));
      const seen = following(call);
      await passing(10 * MINUTE);
      expect(asked.length).toBeGreaterThan(12);
      expect(asked.length).toBeLessThan(26);
      const pauses = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(MINUTE);
      expect(new Set(pauses).size).toBeGreaterThan(5);
      // What is on the page is asked for as seldom.
      expect(seen.missed).toBeLessThan(20);
      expect(seen.missed).toBeGreaterThan(5);
    },
  );

  it('it leaves the service alone for as long as it asks for', async () => {
    const { asked, call } = service(() => refusing(429, { 'Retry-After': '90' }));
    following(call);
    await passing(90 * SECOND - 1);
    expect(asked).toHaveLength(1);
    await passing(1);
    expect(asked).toHaveLength(2);
  });

  it('it does not hurry because connections begin, and end at once', async () => {
    const { asked, connections, call } = service();
    following(call);
    for (let second = 0; second < 600; second++) {
      await passing(SECOND);
      connections.at(-1)?.isOpen && connections.at(-1)?.end();
      connections.length = 0;
    }
    expect(asked.length).toBeLessThan(30);
  });

  it('it goes on where it was, and has all loaded anew where it was nowhere yet', async () => {
    let away = true;
    const { connections, call } = service(() => (away ? refusing(503) : undefined));
    const seen = following(call);
    await passing(2 * SECOND);
    away = false;
    expect(seen.missed).toBe(0);
    await passing(10 * SECOND);
    expect(connections).toHaveLength(1);
    expect(seen.missed).toBe(1);
  });
});

it('nothing is asked any more once it is closed', async () => {
  const { asked, connections, call } = service(() => (asked.length > 1 ? refusing(503) : undefined));
  following(call);
  await passing(0);
  close?.();
  await passing(5 * MINUTE);
  expect(asked).toHaveLength(1);
  expect(connections[0]?.isOpen).toBe(false);
});
