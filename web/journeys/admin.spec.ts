import { opened, ownCard } from './support/pages';
import { admin } from './support/people';
import { freeCandidate, interviewAhead, interviewBegun, pendingRequest } from './support/scene';
import { expect, test } from './support/test';

test.use({ person: admin });

test('an admin approves one request and rejects another with a reason', { tag: '@exhaustive' }, async ({ page }) => {
  const one = await freeCandidate();
  const other = await freeCandidate();
  await page.goto('/admin/requests');
  const approved = ownCard(page, await pendingRequest(one));
  const rejected = ownCard(page, await pendingRequest(other));

  await (await opened(approved)).getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(`Approved: the request to meet ${one.firstName}.`)).toBeVisible();
  await (await opened(rejected)).getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Already in another process.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByText(`Rejected: the request to meet ${other.firstName}.`)).toBeVisible();
  await expect(approved).toHaveCount(0);
  await expect(rejected).toHaveCount(0);

  await page
    .getByRole('radio', { name: 'Rejected' })
    .or(page.getByRole('button', { name: 'Rejected' }))
    .click();
  await expect(rejected).toContainText('Already in another process.');
});

test('what is in a column stands under its head, whatever can be done with a line', { tag: '@exhaustive' }, async ({
  page,
}) => {
  const [pending, approved] = [await freeCandidate(), await freeCandidate()];
  await pendingRequest(pending);
  const card = ownCard(page, await pendingRequest(approved));
  await page.goto('/admin/requests');
  await (await opened(card)).getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Already in another process.');
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
  await page.goto('/admin/requests?status=all');
  const lines = page.getByRole('article');
  await expect(lines.filter({ hasText: 'Rejected' }).first()).toBeVisible();
  await expect(lines.filter({ hasText: 'Pending' }).first()).toBeVisible();
  const lefts = await lines.evaluateAll((all) =>
    all.map((line) =>
      [...(line.querySelector('[aria-expanded]')?.children ?? [])]
        .slice(1, 5)
        .map((cell) => Math.round(cell.getBoundingClientRect().left)),
    ),
  );
  expect(new Set(lefts.map(String)).size, lefts.join(' | ')).toBe(1);
});

test('no line of the week is cut off', { tag: '@exhaustive' }, async ({ page }) => {
  for (let together = 0; together < 3; together++) {
    await interviewBegun(await freeCandidate());
  }
  await page.goto('/admin/interviews');
  const blocks = page.getByRole('main').locator('li > button');
  await expect(blocks.first()).toBeVisible();
  await expect
    .poll(() =>
      blocks.evaluateAll((all) =>
        all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent),
      ),
    )
    .toEqual([]);
});

test('an admin with a keyboard alone sees contact details and a history, and is back where they were', async ({
  page,
}) => {
  const card = ownCard(page, await pendingRequest(await freeCandidate()));
  await page.goto('/admin/requests');
  await card.locator('[aria-expanded]').press('Enter');
  await card.getByRole('button', { name: 'Show contact details' }).press('Enter');
  await expect(card.getByRole('link', { name: /@/ }).nth(1)).toBeVisible();
  await card.getByRole('button', { name: 'History' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Asked for');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'History' })).toBeFocused();
});

test('an admin cancels an interview and thinks better of it', { tag: '@exhaustive' }, async ({ page }) => {
  const candidate = await freeCandidate();
  const { id } = await interviewAhead(candidate);
  await page.goto(`/admin/interviews?open=${id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the interview' }).click();
  await page.getByRole('dialog').last().getByRole('textbox').fill('The client is ill.');
  await page.getByRole('dialog').last().getByRole('button', { name: 'Cancel the interview' }).click();
  await expect(page.getByRole('dialog').first()).toContainText('Cancelled');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`Reinstated: the interview with ${candidate.firstName}.`)).toBeVisible();
  await expect(page.getByRole('dialog').first()).toContainText('Scheduled');
});

test('an admin records who did not come, and completes another interview', { tag: '@exhaustive' }, async ({ page }) => {
  const first = await interviewBegun(await freeCandidate());
  await page.goto(`/admin/interviews?open=${first.id}`);
  await page.getByRole('dialog').getByRole('button', { name: 'No-show' }).click();
  await page.locator('label').filter({ hasText: 'The candidate did not come' }).click();
  await page.getByRole('dialog').last().getByRole('textbox').fill('Their power was out.');
  await page.getByRole('dialog').last().getByRole('button', { name: 'No-show' }).click();
  await expect(page.getByRole('dialog').first()).toContainText('The candidate did not come');

  const second = await interviewBegun(await freeCandidate());
  await page.goto(`/admin/interviews?open=${second.id}`);
  await page.getByRole('button', { name: 'Mark as completed' }).click();
  await expect(page.getByRole('dialog').getByText('Completed', { exact: true })).toBeVisible();
});
