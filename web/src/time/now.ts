import { useSyncExternalStore } from 'react';

/** The time, told anew every second to whoever shows it. */
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick(): void {
  now = new Date();
  for (const listener of listeners) {
    listener();
  }
}

function snapshot(): Date {
  // Nobody has been listening for a while, or the clock was set.
  if (!timer) {
    now = Math.abs(Date.now() - now.getTime()) < 1_000 ? now : new Date();
  }
  return now;
}

/** @param every how exactly it is wanted, in seconds; what is shown changes no more often than that */
export function useNow(every = 1): Date {
  const step = every * 1_000;
  const at = useSyncExternalStore(subscribe, () => Math.floor(snapshot().getTime() / step) * step);
  return new Date(at);
}
