import { expect, test } from '@playwright/test';
import { signIn } from './support/people';
import { type Candidate, clearDiary, freeCandidates, interviewIn, pendingRequest } from './support/scene';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'carla');
});

test('an admin approves one request and rejects another with a reason', async ({ page }) => {
  const [one, other] = (await freeCandidates('ben', 2)) as [Candidate, Candidate];
  await pendingRequest('ben', one);
  await pendingRequest('ben', other);
  const cards = page.getByRole('article').filter({ hasText: 'Ben Okafor' });
  const card = (candidate: Candidate) => cards.filter({ hasText: candidate.firstName }).first();

  const before = await waitForSome(page);
  await card(one).getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(`Approved: the request to meet ${one.firstName}.`)).toBeVisible();
  await card(other).getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Already in another process.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByText(`Rejected: the request to meet ${other.firstName}.`)).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(before - 2);

  await page
    .getByRole('radio', { name: 'Rejected' })
    .or(page.getByRole('button', { name: 'Rejected' }))
    .click();
  await expect(card(other)).toContainText('Already in another process.');
});

test('an admin sees a candidate’s contact details and the history of a request', async ({ page }) => {
  const [candidate] = (await freeCandidates('ben', 1)) as [Candidate];
  await pendingRequest('ben', candidate);
  await waitForSome(page);
  const card = page
    .getByRole('article')
    .filter({ hasText: 'Ben Okafor' })
    .filter({ hasText: candidate.firstName })
    .first();
  await card.getByRole('button', { name: 'Show contact details' }).click();
  await expect(card.getByRole('link', { name: /@/ }).nth(1)).toBeVisible();
  await card.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog')).toContainText('Asked for');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'History' })).toBeFocused();
});

test('an admin cancels an interview and thinks better of it', async ({ page }) => {
  const [candidate] = (await freeCandidates('ben', 1)) as [Candidate];
  await clearDiary('ben');
  const { id } = await interviewIn('ben', candidate, 2_400);
  await page.goto(`/admin/interviews?open=${id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the interview' }).click();
  await page.getByRole('dialog').last().getByRole('textbox').fill('The client is ill.');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Cancel the interview' }).click();
  await expect(page.getByRole('dialog').first()).toContainText('Cancelled');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`Reinstated: the interview with ${candidate.firstName}.`)).toBeVisible();
  await expect(page.getByRole('dialog').first()).toContainText('Scheduled');
});

test('an admin records who did not come, and completes another interview', async ({ page }) => {
  const [one, other] = (await freeCandidates('ben', 2)) as [Candidate, Candidate];
  await clearDiary('ben');
  const first = await interviewIn('ben', one, 3);
  await page.goto(`/admin/interviews?open=${first.id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'No-show' }).click();
  await page.locator('label').filter({ hasText: 'The candidate did not come' }).click();
  await page.getByRole('dialog').last().getByRole('textbox').fill('Their power was out.');
  await page.getByRole('dialog').last().getByRole('button', { name: 'No-show' }).click();
  await expect(page.getByRole('dialog').first()).toContainText('The candidate did not come');

  const second = await interviewIn('ben', other, 3);
  await page.goto(`/admin/interviews?open=${second.id}`);
  await page.getByRole('button', { name: 'Mark as completed' }).click();
  await expect(page.getByRole('dialog').getByText('Completed', { exact: true })).toBeVisible();
});

async function waitForSome(page: import('@playwright/test').Page): Promise<number> {
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  return page.getByRole('article').count();
}
