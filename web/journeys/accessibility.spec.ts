import { devices } from '@playwright/test';
import { expectAccessible, showIn } from './support/accessible';
import { placeNamed, places } from './support/pages';
import { furnish } from './support/scene';
import { test } from './support/test';

/** Everybody can use every page. */

const sizes = {
  phone: devices['Pixel 7'],
  desktop: { viewport: { width: 1280, height: 900 } },
  wide: { viewport: { width: 1920, height: 1080 } },
};

for (const [name, size, theme] of [
  ['request', 'phone', 'light'],
  ['interviews-upcoming', 'desktop', 'dark'],
  ['requests-schedule', 'desktop', 'dark'],
  ['calendar-interview', 'phone', 'light'],
] as const) {
  test(`${name} can be used by everybody`, async ({ personAt }) => {
    const place = placeNamed(name);
    const scene = await furnish();
    const page = await personAt(place.person, sizes[size]);
    await showIn(theme, page);
    await place.open(page, scene);
    await expectAccessible(page, `${name}, ${size}, ${theme}`);
  });
}

// The pages above are those with the most in them; here are all, with a picture of each, to be looked at: target/journeys/screens.
for (const [size, options] of Object.entries(sizes)) {
  for (const place of places) {
    test(`${place.name} can be used by everybody, ${size}, in both themes`, { tag: '@exhaustive' }, async ({
      personAt,
    }) => {
      test.slow();
      const scene = await furnish();
      const page = await personAt(place.person, options);
      await showIn('light', page);
      await place.open(page, scene);
      const isDialog = (await page.getByRole('dialog').count()) > 0;
      for (const theme of ['light', 'dark'] as const) {
        await showIn(theme, page);
        await expectAccessible(page, `${place.name}, ${size}, ${theme}`);
        const path = `target/journeys/screens/${place.name}-${size}-${theme}.png`;
        await page.screenshot({ path, fullPage: !isDialog });
      }
    });
  }
}
