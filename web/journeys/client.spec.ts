import { readFileSync } from 'node:fs';
import { cardOf } from './support/pages';
import { api, client } from './support/people';
import { freeCandidate, interviewAhead, interviewBegun, json, pendingRequest } from './support/scene';
import { expect, test } from './support/test';

test.use({ person: client });

test('a client narrows the talent pool, and the address remembers how', async ({ page }) => {
  await page.goto('/candidates');
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  await page.getByRole('textbox', { name: 'City or country' }).fill('philippines');
  await page.getByRole('slider', { name: 'Experience' }).press('ArrowRight');
  await page.getByRole('slider', { name: 'Experience' }).press('ArrowRight');
  await expect(page).toHaveURL(/location=philippines.*minExperience=2|minExperience=2.*location=philippines/);
  await expect(cards.first()).toContainText('Philippines');
  const narrowed = page.url();

  await cards.first().getByRole('link').click();
  await expect(
    page
      .getByRole('heading', { name: 'DISC' })
      .or(page.getByRole('heading', { name: 'Scores' }))
      .first(),
  ).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(narrowed);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'City or country' })).toHaveValue('philippines');
  await expect(cards.first()).toContainText('Philippines');

  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/candidates$/);
});

test('more candidates come while a client scrolls', { tag: '@exhaustive' }, async ({ page }) => {
  await page.goto('/candidates');
  const cards = page.getByRole('article');
  await expect(cards.nth(10)).toBeAttached();
  const first = await cards.count();
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    expect(await cards.count()).toBeGreaterThan(first + 30);
  }).toPass();
  const links = await cards.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(links).size).toBe(links.length);
});

test('a client withdraws a request', { tag: '@exhaustive' }, async ({ page }) => {
  const candidate = await freeCandidate();
  const { notes } = await pendingRequest(candidate);
  await page.goto('/interviews?show=pending');
  const card = page.getByRole('article').filter({ hasText: notes });
  await card.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('The position is filled.');
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('tab', { name: /Past/ }).click();
  await expect(card).toContainText('Withdrawn');
});

test('a client takes an interview into a calendar, and cancels it', { tag: '@exhaustive' }, async ({ page }) => {
  const candidate = await freeCandidate();
  const { id } = await interviewAhead(candidate);
  const reason = `I am travelling: ${id}.`;
  await page.goto('/interviews?show=upcoming');
  const card = cardOf(candidate, page);
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Add to calendar' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('interview.ics');
  expect(file).toContain('BEGIN:VEVENT');
  expect(file).not.toContain('@example.com');

  await card.getByRole('button', { name: 'Cancel the interview' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel the interview' }).click();
  await expect(dialog).toContainText('Please give a reason.');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: 'Cancel the interview' }).click();
  await expect(page.getByText(`The interview with ${candidate.firstName} is cancelled.`)).toBeVisible();
  await page.getByRole('tab', { name: /Past/ }).click();
  await expect(card.filter({ hasText: reason })).toBeVisible();
});

test('a client looks once more before deciding', { tag: '@exhaustive' }, async ({ page }) => {
  const candidate = await freeCandidate();
  const { id } = await interviewBegun(candidate);
  const doubt = `I want to see a piece of work: ${id}.`;
  const verdict = `The work did not convince: ${id}.`;
  await page.goto('/interviews?show=upcoming');
  const card = cardOf(candidate, page);
  await card.getByRole('button', { name: 'Record your decision' }).click();
  await page.locator('label').filter({ hasText: 'Needs another look' }).click();
  await page.getByRole('textbox', { name: 'Your feedback' }).fill(doubt);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('tab', { name: /Past/ }).click();
  await card.filter({ hasText: doubt }).getByRole('button', { name: 'Decide now' }).click();
  await page.locator('label').filter({ hasText: 'Do not hire' }).click();
  await page.getByRole('textbox', { name: 'Your feedback' }).fill(verdict);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(card.filter({ hasText: verdict })).toContainText('Do not hire');
  const { outcome } = await json<{ outcome: { decision: string } }>(
    (await api(client)).get(`/api/client/interviews/${id}/outcome`),
  );
  expect(outcome.decision).toBe('reject');
});
