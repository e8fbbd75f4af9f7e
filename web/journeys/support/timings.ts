import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const SLOWEST = 10;

/** Writes down how long each journey took, the slowest first, and shows the slowest of them at the end. */
export default class Timings implements Reporter {
  private readonly ended: { seconds: number; status: string; name: string }[] = [];

  onTestEnd(test: TestCase, { duration, status }: TestResult): void {
    this.ended.push({ seconds: duration / 1000, status, name: test.titlePath().slice(2).join(' › ') });
  }

  onEnd(): void {
    const lines = this.ended
      .sort((one, other) => other.seconds - one.seconds)
      .map(({ seconds, status, name }) => `${seconds.toFixed(1).padStart(7)} s  ${status.padEnd(8)}  ${name}`);
    mkdirSync('target/journeys', { recursive: true });
    writeFileSync('target/journeys/timings.txt', `${lines.join('\n')}\n`);
    console.log(['', `The slowest of ${lines.length} journeys:`, ...lines.slice(0, SLOWEST)].join('\n'));
  }

  printsToStdio(): boolean {
    return false;
  }
}
