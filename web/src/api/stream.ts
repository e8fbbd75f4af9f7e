import { createParser } from 'eventsource-parser';
import { pauseAfter } from './back-off';
import { retryAfter } from './problem';
import type { Fetch } from './services';

/** Something that a stream tells, of whatever type. */
export interface Message {
  type: string;
  id?: string;
  data: string;
}

export interface Listener {
  hear: (message: Message) => void;
  /**
   * Told whenever there is a sign of life.
   *
   * @param mark where the stream has come to, if it says so
   */
  alive: (mark: string | undefined) => void;
  /** What has changed meanwhile cannot be known: it may be all. */
  missed: () => void;
}

export interface Source {
  address: string;
  call: Fetch;
}

/** Opens a stream after the mark, if there is one, and keeps it open. Returns what ends it. */
export type Open = (mark: string | undefined, listener: Listener) => () => void;

/** How often a service that does not say so shows that a stream is alive. */
const USUAL_HEARTBEAT = 15_000;
/** How many heartbeats may be missed before a connection counts as dead. */
const MISSED = 2;
const FIRST_PAUSE = 1_000;
/** Whoever has to wait longer than this looks for changes by loading anew what is on the page. */
const LONG = 30_000;

/**
 * A stream that comes back after every interruption where it left off. A connection on which nothing is heard for two heartbeats is
 * taken for dead, though nobody has closed it. What says no is left alone for longer each time.
 */
export function streamFrom({ address, call }: Source): Open {
  return (mark, listener) => {
    const ended = new AbortController();
    const stream = new Stream(address, call, listener, ended.signal, mark);
    void stream.keepOpen();
    return () => ended.abort();
  };
}

class Stream {
  private heartbeat = USUAL_HEARTBEAT;
  private failures = 0;
  /** How long the service wants to be left alone. */
  private asked = 0;

  constructor(
    private readonly address: string,
    private readonly call: Fetch,
    private readonly listener: Listener,
    private readonly ended: AbortSignal,
    private mark: string | undefined,
  ) {}

  async keepOpen(): Promise<void> {
    while (!this.ended.aborted) {
      this.asked = 0;
      const opened = await this.read().catch(() => undefined);
      if (this.ended.aborted) {
        return;
      }
      // What ends as soon as it has begun is no better than what does not begin.
      const hasLasted = opened !== undefined && Date.now() - opened >= this.heartbeat;
      this.failures = hasLasted ? 1 : this.failures + 1;
      const pause = pauseAfter(this.failures, FIRST_PAUSE, this.asked);
      if (pause >= LONG) {
        this.listener.missed();
      }
      await paused(pause, this.ended);
    }
  }

  /** Returns, when the connection has ended, since when it was open; nothing where there was none. */
  private async read(): Promise<number | undefined> {
    const connection = new AbortController();
    const close = () => connection.abort();
    this.ended.addEventListener('abort', close);
    const silence = new Silence(() => this.heartbeat * MISSED, close);
    let opened: number | undefined;
    try {
      const response = await orGone(this.call(this.question(connection.signal)), connection.signal);
      if (!isStream(response)) {
        this.asked = retryAfter(response.headers) ?? 0;
        return undefined;
      }
      opened = Date.now();
      this.hasOpened();
      const parser = createParser({ onEvent: (event) => this.take({ ...event, type: event.event ?? 'message' }) });
      const text = new TextDecoder();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await orGone(reader.read(), connection.signal);
        if (done) {
          return opened;
        }
        parser.feed(text.decode(value, { stream: true })); // which may say how often there will be a sign of life
        silence.ends();
        this.listener.alive(this.mark);
      }
    } catch {
      return opened; // broken off, or dead
    } finally {
      silence.stop();
      this.ended.removeEventListener('abort', close);
      close();
    }
  }

  private question(signal: AbortSignal): Request {
    const headers = { Accept: 'text/event-stream', ...(this.mark ? { 'Last-Event-ID': this.mark } : {}) };
    return new Request(this.address, { headers, cache: 'no-store', signal });
  }

  private hasOpened(): void {
    if (this.failures > 0 && this.mark === undefined) {
      this.listener.missed();
    }
    this.listener.alive(this.mark);
  }

  private take({ type, id, data }: Message): void {
    this.mark = id || this.mark;
    if (type === 'heartbeat') {
      const seconds = everySeconds(data);
      this.heartbeat = seconds ? seconds * 1_000 : this.heartbeat;
    } else if (!this.ended.aborted) {
      this.listener.hear({ type, id, data });
    }
  }
}

function isStream(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
  const type = response.headers.get('Content-Type') ?? '';
  return response.status === 200 && response.body !== null && type.startsWith('text/event-stream');
}

function everySeconds(data: string): number | undefined {
  try {
    const { every_seconds } = JSON.parse(data);
    return every_seconds > 0 ? every_seconds : undefined;
  } catch {
    return undefined; // of another version
  }
}

/** Calls out when nothing has ended it for too long. */
class Silence {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly longest: () => number,
    private readonly tooLong: () => void,
  ) {
    this.ends();
  }

  ends(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.tooLong, this.longest());
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** What comes of it, unless the signal comes first: not everything that waits can be called off. */
function orGone<T>(coming: Promise<T>, gone: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new DOMException('Gone', 'AbortError'));
    gone.addEventListener('abort', leave);
    coming.then(resolve, reject).finally(() => gone.removeEventListener('abort', leave));
    if (gone.aborted) {
      leave();
    }
  });
}

/** Waits; less long where the browser's own connection comes back meanwhile. */
function paused(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ended.removeEventListener('abort', done);
      globalThis.removeEventListener?.('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    ended.addEventListener('abort', done);
    globalThis.addEventListener?.('online', done);
  });
}
