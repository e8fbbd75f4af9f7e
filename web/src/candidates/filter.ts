import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What somebody looks for, under the names of the API's own parameters. Nothing in it: everybody. */
export interface Filter {
  search?: string;
  skills?: string;
  location?: string;
  minExperience?: number;
  years?: Years;
  discType?: Disc;
  culturalFitMin?: number;
  sort?: Sort;
}

export const discTypes = ['D', 'I', 'S', 'C'] as const;
export type Disc = (typeof discTypes)[number];

export const yearBands = ['0-1', '2-4', '5-9', '10+'] as const;
export type Years = (typeof yearBands)[number];

export const sorts = ['match', 'newest', 'experience'] as const;
export type Sort = (typeof sorts)[number];

/** The filter stands in the address, so that it can be kept, shared and gone back to. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(() => filterIn(parameters), [parameters]);
  const setFilter = useCallback(
    (next: Filter) => setParameters(parametersOf(next), { replace: true, preventScrollReset: true }),
    [setParameters],
  );
  return [filter, setFilter];
}

/** What makes no sense in an address is passed over: somebody has typed it. */
export function filterIn(parameters: URLSearchParams): Filter {
  const disc = parameters.get('discType')?.toUpperCase();
  return cleaned({
    search: parameters.get('search') ?? undefined,
    skills: parameters.get('skills') ?? undefined,
    location: parameters.get('location') ?? undefined,
    minExperience: numberIn(parameters.get('minExperience'), 50),
    years: yearBands.find((band) => band === parameters.get('years')),
    discType: discTypes.find((type) => type === disc),
    culturalFitMin: numberIn(parameters.get('culturalFitMin'), 100),
    sort: sorts.find((sort) => sort === parameters.get('sort')),
  });
}

export function parametersOf(filter: Filter): Record<string, string> {
  return Object.fromEntries(Object.entries(cleaned(filter)).map(([name, value]) => [name, String(value)]));
}

export function isEmpty(filter: Filter): boolean {
  return count(filter) === 0;
}

/** How many conditions there are; the order is none. */
export function count({ sort: _, ...conditions }: Filter): number {
  return Object.keys(cleaned(conditions)).length;
}

function cleaned(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value && value !== 'match'));
}

function numberIn(text: string | null, max: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= max ? number : undefined;
}
