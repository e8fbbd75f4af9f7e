import { describe, expect, it } from 'vitest';
import { listOf, valuesIn } from './value-list';

describe('a list of values', () => {
  it.each([
    [undefined, { typed: '', exact: [] }],
    ['sql, excel', { typed: 'sql, excel', exact: [] }],
    ['"SQL","Cebu City, Philippines"', { typed: '', exact: ['SQL', 'Cebu City, Philippines'] }],
    ['"SQL",exc', { typed: 'exc', exact: ['SQL'] }],
  ])('tells what was picked from what was typed: %s', (list, values) => {
    expect(valuesIn(list)).toEqual(values);
    expect(listOf(values)).toBe(list ?? '');
  });

  it('keeps what somebody is typing as it is', () => {
    expect(valuesIn('sql, ').typed).toBe('sql, ');
    expect(valuesIn('"sq')).toEqual({ typed: '"sq', exact: [] });
  });
});
