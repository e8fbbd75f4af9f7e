import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryLocks } from '../testing/locks';
import { followShared } from './shared-stream';
import type { Listener, Message } from './stream';

/** What the browser has of its own: pages that somebody sees, locks, and one that may be put to sleep. */
const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { locks: memoryLocks() });
  page.hidden = false;
});

const left: (() => void)[] = [];
afterEach(() => {
  for (const leave of left.splice(0)) {
    leave();
  }
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page of somebody's; `stream` is there while it is this page that holds it. */
function open(name = 'anna') {
  const one = {
    heard: [] as string[],
    missed: 0,
    began: [] as (string | undefined)[],
    stream: undefined as Listener | undefined,
    mark: { at: undefined as string | undefined },
    leave: () => {},
  };
  one.leave = followShared({
    name,
    mark: one.mark,
    open: (mark, listener) => {
      one.began.push(mark);
      one.stream = listener;
      return () => {
        one.stream = undefined;
      };
    },
    hear: ({ id }) => one.heard.push(id ?? ''),
    missed: () => {
      one.missed++;
    },
  });
  left.push(one.leave);
  return one;
}

const message = (id: string): Message => ({ type: 'x', id, data: '{}' });
const until = (isSo: () => void) => vi.waitFor(isSo, { timeout: 20_000, interval: 5 });
const streams = (pages: ReturnType<typeof open>[]) => pages.filter(({ stream }) => stream);

describe('a stream', () => {
  it('is one for ten pages, all of which hear what it tells', async () => {
    const pages = Array.from({ length: 10 }, () => open());
    await until(() => expect(streams(pages)).toHaveLength(1));
    const [holder] = streams(pages);
    holder?.stream?.hear(message('e-1'));
    holder?.stream?.missed();
    await until(() => expect(pages.map(({ heard }) => heard)).toEqual(pages.map(() => ['e-1'])));
    await until(() => expect(pages.map(({ missed }) => missed)).toEqual(pages.map(() => 1)));
    expect(pages.flatMap(({ began }) => began)).toEqual([undefined]);
  });

  it('is taken over where it was, when its page is closed', async () => {
    const [first, second] = [open(), open()];
    await until(() => expect(first.stream).toBeDefined());
    first.stream?.alive('began');
    await until(() => expect(second.mark.at).toBe('began'));
    first.stream?.hear(message('e-1'));
    await until(() => expect(second.heard).toEqual(['e-1']));
    first.leave();
    await until(() => expect(second.began).toEqual(['e-1']));
    expect(first.stream).toBeUndefined();
  });

  it('is known to a page that comes later, which goes on where it is', async () => {
    const first = open();
    await until(() => expect(first.stream).toBeDefined());
    first.stream?.alive('began');
    const second = open();
    await until(() => expect(second.mark.at).toBe('began'));
  });

  it('is taken from a page that is frozen, and goes on; thawed, that page listens to the other', async () => {
    const locks = memoryLocks();
    vi.stubGlobal('navigator', { locks });
    const frozen = open();
    await until(() => expect(frozen.stream).toBeDefined());
    frozen.stream?.alive('began');
    const seen = open();
    await until(() => expect(seen.mark.at).toBe('began'));
    locks.freeze(); // what is held is neither let go nor told of its end
    const silent = frozen.stream;
    await vi.advanceTimersByTimeAsync(0);
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    await until(() => expect(seen.began).toEqual(['began']));
    vi.restoreAllMocks();
    expect(frozen.stream).toBe(silent);
    locks.thaw();
    await until(() => expect(frozen.stream).toBeUndefined());
    seen.stream?.hear(message('e-2'));
    await until(() => expect(frozen.heard).toEqual(['e-2']));
  });

  it('is not taken over by a page that nobody sees', async () => {
    const [first, second] = [open(), open()];
    await until(() => expect(first.stream).toBeDefined());
    page.hidden = true;
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
    await vi.advanceTimersByTimeAsync(120_000);
    vi.restoreAllMocks();
    expect(second.began).toEqual([]);
  });

  it('is another for another person', async () => {
    const [anna, ben] = [open('anna'), open('ben')];
    await until(() => expect(streams([anna, ben])).toHaveLength(2));
    anna.stream?.hear(message('annas'));
    ben.stream?.hear(message('bens'));
    expect([anna.heard, ben.heard]).toEqual([['annas'], ['bens']]);
  });
});

describe('where pages cannot share', () => {
  beforeEach(() => vi.stubGlobal('navigator', {}));

  it('each has a stream as long as it is seen, and goes on where it was', () => {
    const one = open();
    one.stream?.alive('began');
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(one.stream).toBeUndefined();
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(one.began).toEqual([undefined, 'began']);
    one.stream?.hear(message('e-1'));
    expect(one.heard).toEqual(['e-1']);
    one.leave();
    expect(one.stream).toBeUndefined();
  });
});
