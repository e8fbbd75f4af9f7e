/** The things of a list, as a service answers it. What is no list is one thing that cannot be shown. */
export function thingsIn<T>(list: readonly T[]): readonly T[] {
  return Array.isArray(list) ? list : [list as unknown as T];
}
