interface Held {
  reject: (reason: unknown) => void;
}

/** Exclusive locks as browsers have them (Web Locks), which neither Node 20 nor jsdom has. */
export function memoryLocks() {
  const held = new Map<string, Held>();
  const queues = new Map<string, (() => void)[]>();
  let frozen: (() => void)[] | undefined;

  const next = (name: string) => queues.get(name)?.shift()?.();

  const request = (name: string, options: LockOptions, use: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const take = () => {
        const mine: Held = { reject };
        held.set(name, mine);
        const free = () => {
          if (held.get(name) === mine) {
            held.delete(name);
            next(name);
          }
        };
        queueMicrotask(() => use().then(resolve, reject).finally(free));
      };
      const gone = () => new DOMException('Gone', 'AbortError');
      if (options.steal) {
        const before = held.get(name);
        const tell = () => before?.reject(gone());
        frozen ? frozen.push(tell) : tell();
        take();
      } else if (held.has(name)) {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        queue.push(take);
        options.signal?.addEventListener('abort', () => {
          queues.set(
            name,
            queue.filter((one) => one !== take),
          );
          reject(gone());
        });
      } else {
        take();
      }
    });

  return {
    request,
    /** From now on nobody is told that their lock was taken, as in a page that is frozen. */
    freeze: () => {
      frozen = [];
    },
    thaw: () => {
      for (const tell of frozen ?? []) {
        tell();
      }
      frozen = undefined;
    },
  };
}
