import { cardOf } from './support/pages';
import { client } from './support/people';
import { freeCandidate, interviewBegun } from './support/scene';
import { expect, test } from './support/test';

const MINUTES = 60_000;

test('whose computer is twenty minutes slow joins an interview that has begun', { tag: '@exhaustive' }, async ({
  personAt,
}) => {
  const candidate = await freeCandidate();
  await interviewBegun(candidate);
  const page = await personAt(client);
  await page.clock.install({ time: Date.now() - 20 * MINUTES });
  await page.goto('/interviews?show=upcoming');
  const card = cardOf(candidate, page);
  await expect(card.getByText('Under way')).toBeVisible();
  await expect(card.getByText(/^Opens/)).toHaveCount(0);
  const joined = page.waitForResponse((response) => response.url().endsWith('/join'));
  await card.getByRole('button', { name: 'Join' }).click();
  expect((await joined).status()).toBe(200);
});
