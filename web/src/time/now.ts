import { useSyncExternalStore } from 'react';

/** The services' time, told anew every second to whoever shows it: the clock of somebody's computer may be wrong. */
const listeners = new Set<() => void>();
let ahead = 0;
let isTold = false;
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

/** `Mon, 01 Mar 2027 09:00:00 GMT`: browsers take much else for a date. */
const HTTP_DATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** What the services' clocks show; this computer's, as long as no service has told. */
export function serverTime(): Date {
  return new Date(Date.now() + ahead);
}

/** Whether a service has told the time. */
export function isTimeTold(): boolean {
  return isTold;
}

/**
 * Learns the services' time from an answer. It was told somewhere between the question and the answer, and without its fraction of a
 * second: as long as that can be so, nothing is set.
 *
 * @param date the header `Date`
 * @param asked by this computer's clock
 * @param answered likewise
 */
export function learnTime(date: string | null, asked: number, answered = Date.now()): void {
  const told = date && HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN;
  if (!Number.isNaN(told)) {
    isTold = true;
    const before = ahead;
    ahead = Math.min(Math.max(ahead, told - answered), Math.max(told + 999 - asked, told - answered));
    if (ahead !== before) {
      tick();
    }
  }
}

/** As before any answer. */
export function forgetTime(): void {
  ahead = 0;
  isTold = false;
}

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
  now = serverTime();
  for (const listener of listeners) {
    listener();
  }
}

function snapshot(): Date {
  // Nobody has been listening for a while, or the clock was set.
  if (!timer) {
    now = Math.abs(serverTime().getTime() - now.getTime()) < 1_000 ? now : serverTime();
  }
  return now;
}

/** @param every how exactly it is wanted, in seconds; what is shown changes no more often than that */
export function useNow(every = 1): Date {
  const step = every * 1_000;
  const at = useSyncExternalStore(subscribe, () => Math.floor(snapshot().getTime() / step) * step);
  return new Date(at);
}
