import { test as base } from '@playwright/test';
import { type Person, signedIn } from './people';

/** A test whose `page` belongs to somebody who has signed in: `test.use({ person: client })`. */
export const test = base.extend<{ person: Person | null }>({
  person: [null, { option: true }],
  storageState: async ({ person, browser }, use) => use(person ? await signedIn(browser, person) : undefined),
});

export { expect, type Page } from '@playwright/test';
