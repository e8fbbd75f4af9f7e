import { describe, expect, it } from 'vitest';
import { problemOf } from './problem';

describe('a problem', () => {
  it('says what the service said, and which field is to blame', () => {
    const body = {
      type: 'https://talentpool.io/problems/invalid-input',
      title: 'Invalid input',
      status: 400,
      detail: 'preferred_times[1] lies in the past.',
      violations: [{ field: 'preferred_times[1]', message: 'lies in the past' }],
    };
    const problem = problemOf(body, new Response(null, { status: 400 }));
    expect(problem.kind).toBe('invalid-input');
    expect(problem.message).toBe('preferred_times[1] lies in the past.');
    expect(problem.about('preferred_times')).toBe('Lies in the past.');
    expect(problem.about('client_notes')).toBeUndefined();
    expect(problem.passing).toBe(false);
  });

  it.each(['<html>Bad gateway</html>', undefined, null, 7, { detail: 5, violations: 'all' }])(
    'makes a sentence of whatever else comes (%s)',
    (body) => {
      const problem = problemOf(body, new Response(null, { status: 502, headers: { 'Retry-After': '3' } }));
      expect(problem.message).toMatch(/^Something went wrong/);
      expect(problem.violations).toEqual([]);
      expect(problem.retryAfter).toBe(3_000);
      expect(problem.passing).toBe(true);
    },
  );
});
