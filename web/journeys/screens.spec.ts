import { devices, test } from '@playwright/test';
import { places } from './support/pages';
import { signIn } from './support/people';
import { type Candidate, freeCandidates, furnish } from './support/scene';

/** A picture of everything, to be looked at: target/journeys/screens. */

const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { ...devices['Pixel 7'], colorScheme: 'light' },
  wide: { colorScheme: 'light', viewport: { width: 1920, height: 1080 } },
} as const;

test.beforeAll(furnish);

for (const [look, options] of Object.entries(looks)) {
  test(`every page, ${look}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const [candidate] = (await freeCandidates('anna', 1)) as [Candidate];
    for (const person of new Set(places.map((place) => place.person))) {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      if (person) {
        await signIn(page, person);
      }
      for (const place of places.filter((one) => one.person === person)) {
        await place.open(page, candidate);
        const dialog = (await page.getByRole('dialog').count()) > 0;
        await page.screenshot({ path: `target/journeys/screens/${place.name}-${look}.png`, fullPage: !dialog });
      }
      await context.close();
    }
  });
}
