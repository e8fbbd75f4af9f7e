import { admin } from './support/people';
import { furnish } from './support/scene';
import { runningSystem } from './support/system';
import { expect, test } from './support/test';

/** Runs alone: what it takes away everybody needs. */

test.use({ person: admin });

test('a page whose service is away heals by itself', { tag: '@exhaustive' }, async ({ page }) => {
  test.setTimeout(600_000);
  await furnish();
  await page.goto('/admin/outcomes');
  await expect(page.getByRole('article').first()).toBeVisible();
  process.kill(runningSystem().services['outcome-service']?.pid ?? noService(), 'SIGKILL');
  await page.getByRole('radio', { name: 'Hire', exact: true }).click();
  // Its place is taken as soon as another has started, which takes a busy machine minutes; until then it is asked again.
  await expect(page.getByRole('article').first()).toBeVisible({ timeout: 400_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

function noService(): never {
  throw new Error('The outcome-service is not among the running ones.');
}
