import { mkdirSync, writeFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Writes down how long each journey took. */
export default class Timings implements Reporter {
  private readonly lines: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    const name = test.titlePath().slice(2).join(' › ');
    this.lines.push(`${(result.duration / 1000).toFixed(1).padStart(7)} s  ${result.status.padEnd(8)}  ${name}`);
  }

  onEnd(_result: FullResult): void {
    mkdirSync('target/journeys', { recursive: true });
    writeFileSync('target/journeys/timings.txt', `${this.lines.join('\n')}\n`);
  }
}
