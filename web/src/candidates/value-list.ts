/**
 * Values separated by commas, as the API takes them. One in quotation marks is meant exactly: it was picked from a list. The others were
 * typed.
 */
export interface ValueList {
  typed: string;
  exact: string[];
}

export function valuesIn(list: string | undefined): ValueList {
  const exact: string[] = [];
  const typed = (list ?? '').replace(/\s*"([^"]*)"\s*(,|$)/g, (_, value: string) => {
    exact.push(value);
    return '';
  });
  return { typed, exact };
}

/** Empty where there is nothing in it. */
export function listOf({ typed, exact }: ValueList): string {
  const quoted = exact.map((value) => `"${value.replaceAll('"', '')}"`).join(',');
  return quoted && typed.trim() ? `${quoted},${typed}` : quoted || typed;
}
