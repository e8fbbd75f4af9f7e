import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { words } from '../words/en';
import { PAGES } from './failures';

/** What candidate-gateway counts by its name; all else is “other” there. */
function counted(what: string): string[] {
  const source = new URL(
    '../../../candidate-gateway/src/main/java/io/talentpool/gateway/failure/PageFailures.java',
    import.meta.url,
  );
  const list = new RegExp(`${what} = List\\.of\\(([^)]*)\\)`).exec(readFileSync(source, 'utf8'))?.[1] ?? '';
  return [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name as string);
}

it('each kind and each page that can fail is counted by its name', () => {
  expect(counted('KINDS').sort()).toEqual([...Object.keys(words.failed.kinds), 'page'].sort());
  expect(counted('PAGES')).toEqual([...PAGES]);
});
