import { setTimeout as pause } from 'node:timers/promises';

const LONGEST = 60_000;
const BETWEEN = 100;

/** Waits until something is so. Its limit is for machines far slower than ours. */
export async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error(`Waited ${LONGEST / 1000} s for ${what}.`);
    }
    await pause(BETWEEN);
  }
}
