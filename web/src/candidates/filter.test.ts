import { describe, expect, it } from 'vitest';
import { count, filterIn, isEmpty, parametersOf } from './filter';

describe('a filter', () => {
  it('comes back from the address as it went there', () => {
    const filter = {
      search: 'sql & more',
      skills: 'a,b',
      minExperience: 3,
      years: '10+',
      discType: 'D',
      culturalFitMin: 80,
      sort: 'newest',
    } as const;
    expect(filterIn(new URLSearchParams(parametersOf(filter)))).toEqual(filter);
  });

  it('passes over what makes no sense', () => {
    const parameters = new URLSearchParams(
      'search=&minExperience=x&culturalFitMin=400&discType=q&years=3&sort=best&other=1',
    );
    expect(filterIn(parameters)).toEqual({});
  });

  it('knows how much there is to it', () => {
    expect(isEmpty({ search: '', minExperience: 0, sort: 'newest' })).toBe(true);
    expect(parametersOf({ sort: 'match' })).toEqual({});
    expect(count({ search: 'x', discType: undefined, culturalFitMin: 5 })).toBe(2);
  });
});
