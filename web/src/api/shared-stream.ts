import type { Message, Open } from './stream';

/** What a browser's pages tell each other. Never a token, and only under a name that has the person in it. */
type Told =
  | { kind: 'hello' }
  | { kind: 'alive'; mark: string | undefined }
  | { kind: 'message'; message: Message; mark: string | undefined }
  | { kind: 'missed' };

interface Shared {
  /** Whose stream it is, and which: pages that say the same share it. */
  name: string;
  open: Open;
  hear: (message: Message) => void;
  missed: () => void;
  /** Where a page has come to: outlives its stream. */
  mark: { at: string | undefined };
}

/** How often the page that has the stream shows that it is there. */
const BEAT = 10_000;
/** After what silence another takes its place: it may be frozen, and would hold on for ever. */
const PATIENCE = 3 * BEAT;

/**
 * One stream for all pages of a person in a browser, which over HTTP/1.1 has no more than six connections: the page that has the lock
 * holds the stream and tells the others. Where a browser does not let pages share (over plain HTTP from another computer there are no
 * locks), each has its own, as long as it is seen.
 */
export function followShared(shared: Shared): () => void {
  return canShare() ? new Circle(shared).leave : followWhileSeen(shared);
}

function canShare(): boolean {
  return Boolean(globalThis.navigator?.locks && globalThis.BroadcastChannel);
}

class Circle {
  private readonly channel: BroadcastChannel;
  private readonly watch: ReturnType<typeof setInterval>;
  /** Not all at once, where several wait. */
  private readonly patience = PATIENCE * (1 + Math.random() / 3);
  private heardAt = Date.now();
  private waiting = new AbortController();
  private hasLeft = false;
  private stopLeading: (() => void) | undefined;

  constructor(private readonly shared: Shared) {
    this.channel = new BroadcastChannel(shared.name);
    this.channel.onmessage = ({ data }: MessageEvent<Told>) => this.take(data);
    this.tell({ kind: 'hello' });
    this.watch = setInterval(() => this.lookAfterTheOther(), BEAT / 2);
    void this.wait();
  }

  leave = (): void => {
    this.hasLeft = true;
    clearInterval(this.watch);
    this.waiting.abort();
    this.stopLeading?.();
    this.channel.close();
  };

  private tell(told: Told): void {
    if (!this.hasLeft) {
      this.channel.postMessage(told);
    }
  }

  private take(told: Told): void {
    if (told.kind === 'hello') {
      if (this.stopLeading) {
        this.tell({ kind: 'alive', mark: this.shared.mark.at });
      }
      return;
    }
    this.heardAt = Date.now();
    if (told.kind === 'missed') {
      this.shared.missed();
    } else {
      this.shared.mark.at = told.mark ?? this.shared.mark.at;
    }
    if (told.kind === 'message') {
      this.shared.hear(told.message);
    }
  }

  /** Waits for its turn, again and again: whoever has the lock may lose it. */
  private async wait(): Promise<void> {
    while (!this.hasLeft) {
      this.waiting = new AbortController();
      await this.hold({ signal: this.waiting.signal });
    }
  }

  private async hold(options: LockOptions): Promise<void> {
    let stop: (() => void) | undefined;
    try {
      await navigator.locks.request(
        this.shared.name,
        options,
        () =>
          new Promise<void>((done) => {
            stop = this.lead(done);
          }),
      );
    } catch {
      // Another has taken it, or this page no longer waits for it.
    } finally {
      stop?.();
    }
  }

  /** Holds the stream. Returns what ends that. */
  private lead(done: () => void): () => void {
    const { open, hear, missed, mark } = this.shared;
    this.stopLeading?.(); // it has taken its own place
    const close = open(mark.at, {
      alive: (at) => {
        if (at !== mark.at) {
          mark.at = at;
          this.tell({ kind: 'alive', mark: at });
        }
      },
      hear: (message) => {
        mark.at = message.id || mark.at;
        this.tell({ kind: 'message', message, mark: mark.at });
        hear(message);
      },
      missed: () => {
        this.tell({ kind: 'missed' });
        missed();
      },
    });
    const beat = setInterval(() => this.tell({ kind: 'alive', mark: mark.at }), BEAT);
    this.tell({ kind: 'alive', mark: mark.at });
    const stop = () => {
      clearInterval(beat);
      close();
      done();
      this.stopLeading = this.stopLeading === stop ? undefined : this.stopLeading;
    };
    this.stopLeading = stop;
    return stop;
  }

  /** Only a page that is seen takes another's place: it is the one whom somebody waits for. */
  private lookAfterTheOther(): void {
    if (this.stopLeading || document.hidden) {
      return;
    }
    if (Date.now() - this.heardAt > this.patience) {
      this.heardAt = Date.now();
      void this.hold({ steal: true });
    }
  }
}

function followWhileSeen({ open, hear, missed, mark }: Shared): () => void {
  let close: (() => void) | undefined;
  const look = () => {
    if (document.hidden) {
      close?.();
      close = undefined;
    } else {
      close ??= open(mark.at, {
        hear,
        missed,
        alive: (at) => {
          mark.at = at;
        },
      });
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close?.();
  };
}
