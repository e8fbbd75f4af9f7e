import { test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { places } from './support/pages';
import { signIn } from './support/people';
import { type Candidate, freeCandidates, furnish } from './support/scene';

test.beforeAll(furnish);

for (const { name, person, open } of places) {
  test(`${name} can be used by everybody`, async ({ page }) => {
    const [candidate] = (await freeCandidates('anna', 1)) as [Candidate];
    if (person) {
      await signIn(page, person);
    }
    await open(page, candidate);
    await expectAccessible(page);
  });
}
