import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { createCache } from './cache';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const away = (status: number, retryAfter?: number) => new Problem('unavailable', status, 'Not now.', [], retryAfter);

/** Something on a page whose service is as it is told; counts how often it is asked. */
function shown(answers: { error?: Problem }) {
  const cache = createCache();
  const asked: number[] = [];
  const observer = new QueryObserver(cache, {
    queryKey: ['requests'],
    queryFn: () => {
      asked.push(Date.now());
      return answers.error ? Promise.reject(answers.error) : 'here';
    },
  });
  const leave = observer.subscribe(() => undefined);
  // A page is drawn anew now and then, which must not put the next attempt off.
  const redrawn = setInterval(() => observer.setOptions(observer.options), 1_000);
  return { cache, asked, observer, stop: () => [leave(), clearInterval(redrawn), cache.clear()] };
}

it.each([503, 429, 0])('an outage of five minutes (%s) is asked about less and less often', async (status) => {
  const answers: { error?: Problem } = { error: away(status) };
  const { asked, observer, stop } = shown(answers);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.length).toBeLessThan(22);
  const lastPauses = asked.slice(-3).map((at, index, all) => at - (all[index - 1] ?? at));
  expect(Math.min(...lastPauses.slice(1))).toBeGreaterThanOrEqual(30_000);
  expect(Math.max(...lastPauses)).toBeLessThanOrEqual(MINUTE + 1_000);

  answers.error = undefined;
  await vi.advanceTimersByTimeAsync(MINUTE + 1_000);
  expect(observer.getCurrentResult().data).toBe('here');
  const healed = asked.length;
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(asked).toHaveLength(healed);
  stop();
});

it('leaves a service alone for as long as it asks for', async () => {
  const { asked, stop } = shown({ error: away(503, 2 * MINUTE) });
  await vi.advanceTimersByTimeAsync(2 * MINUTE - 1);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  stop();
});

it('asks once more in quick succession after a first failure, and begins again so after an outage', async () => {
  const answers: { error?: Problem } = { error: away(502) };
  const { asked, cache, stop } = shown(answers);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(2);
  answers.error = undefined;
  await vi.advanceTimersByTimeAsync(MINUTE);
  const before = asked.length;
  answers.error = away(502);
  void cache.invalidateQueries();
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(before + 2);
  stop();
});

it('does not ask again what was refused', async () => {
  const { asked, stop } = shown({ error: new Problem('forbidden', 403, 'Not yours.') });
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(asked).toHaveLength(1);
  stop();
});
