import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { type Person, signedIn } from './people';

interface Fixtures {
  /** Whose `page` it is: `test.use({ person: client })`. */
  person: Person | null;
  /** A page in a browser of the person's own, or of nobody's; where they live is the browser's time zone. */
  personAt: (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;
}

/** A test whose people have signed in, and whose browsers are closed when it ends: a page that stays open listens and loads on. */
export const test = base.extend<Fixtures>({
  person: [null, { option: true }],
  storageState: async ({ person, browser }, use) => use(person ? await signedIn(browser, person) : undefined),
  personAt: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const storageState = person ? await signedIn(browser, person) : undefined;
      const context = await browser.newContext({ locale: 'en-GB', storageState, ...options });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect, type Page } from '@playwright/test';
