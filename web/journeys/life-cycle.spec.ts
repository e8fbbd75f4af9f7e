import { expect, test } from '@playwright/test';
import { api, personAt } from './support/people';
import { type Candidate, clearDiary, freeCandidates, json, type Mine } from './support/scene';

/** From the search to the decision, with client and admin at two browsers that hear of each other. */

let candidate: Candidate;

test.beforeAll(async () => {
  await clearDiary('anna');
  [candidate] = (await freeCandidates('anna', 1)) as [Candidate];
});

test('a client asks, an admin arranges, they meet, the client decides', async ({ browser }) => {
  test.setTimeout(180_000);
  const client = await personAt(browser, 'anna', { timezoneId: 'Europe/London' });
  const admin = await personAt(browser, 'carla', { timezoneId: 'Asia/Manila' });
  const { firstName } = candidate;

  await test.step('the client finds somebody', async () => {
    await client.getByRole('searchbox', { name: 'Search' }).fill(firstName);
    await expect(client).toHaveURL(/search=/);
    await client.goto(`/candidates/${candidate.id}`);
    await expect(client.getByRole('heading', { level: 1, name: firstName })).toBeVisible();
    await client.getByRole('link', { name: 'Request an interview' }).click();
  });

  await test.step('asks for an interview at two times', async () => {
    await client.getByRole('button', { name: 'Later' }).click();
    const cells = client.getByRole('grid').getByRole('button');
    await cells.nth(30).click();
    await cells.nth(31).click();
    await client.getByRole('textbox', { name: /Anything we should know/ }).fill('A first conversation.');
    await client.getByRole('button', { name: 'Send the request' }).click();
    await expect(client.getByText(`We have your request to meet ${firstName}.`)).toBeVisible();
    await expect(client).toHaveURL(/interviews/);
  });

  const card = admin.getByRole('article').filter({ hasText: 'A first conversation.' }).first();
  await test.step('the admin sees it without doing anything, and arranges it with two presses', async () => {
    await expect(card).toContainText('Anna Lindqvist');
    await card.getByRole('button', { name: 'Schedule' }).click();
    await expect(admin.getByRole('dialog').getByRole('radio', { checked: true })).toBeAttached();
    await admin.getByRole('button', { name: 'The candidate has agreed: schedule' }).click();
    await expect(admin.getByText(`Scheduled: ${firstName}`)).toBeVisible();
  });

  await test.step('the client hears of it', async () => {
    await expect(client.getByText(`Your interview with ${firstName} is arranged.`)).toBeVisible();
    await client.getByRole('tab', { name: /Upcoming/ }).click();
    await expect(client.getByRole('article').filter({ hasText: firstName }).first()).toContainText('Starts in');
  });

  await test.step('the admin opens it in the calendar, writes a note and moves it', async () => {
    await admin.goto('/admin/interviews?view=list&status=scheduled');
    await admin
      .getByRole('button', { name: new RegExp(`${firstName} with Anna`) })
      .first()
      .click();
    const notes = admin.getByRole('textbox', { name: 'Notes for colleagues' });
    await notes.fill('Speak slowly.');
    await admin.getByRole('button', { name: 'Save the notes' }).click();
    await expect(admin.getByText('The notes are saved.')).toBeVisible();
    await admin.getByRole('button', { name: 'Reschedule' }).click();
    await admin.getByLabel('Date and time in Manila').fill(inManila(2));
    await admin.getByRole('textbox', { name: 'Reason' }).fill('The candidate is free sooner.');
    await admin.getByRole('dialog').last().getByRole('button', { name: 'Reschedule' }).click();
    await expect(admin.getByText(/^Moved to/)).toBeVisible();
  });

  await test.step('the client sees the new time and joins', async () => {
    await expect(client.getByText(`Your interview with ${firstName} was moved.`)).toBeVisible();
    const join = client.getByRole('article').filter({ hasText: firstName }).getByRole('button', { name: 'Join' });
    await expect(join).toBeEnabled();
    const room = client.context().waitForEvent('page');
    await join.click();
    await expect(await room).toHaveURL(/\/video\/interview-.*[?&]t=/);
    await (await room).close();
  });

  await test.step('the admin joins as host and passes on a link', async () => {
    await admin.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await admin.getByRole('button', { name: 'Copy candidate’s link' }).click();
    await expect(admin.getByText(/The link is on your clipboard/)).toBeVisible();
    expect(await admin.evaluate(() => navigator.clipboard.readText())).toMatch(/\/video\/interview-.*t=/);
    const room = admin.context().waitForEvent('page');
    await admin.getByRole('button', { name: 'Join as host' }).click();
    await expect(await room).toHaveURL(/\/video\/interview-/);
    await (await room).close();
  });

  await test.step('once it has begun the client decides', async () => {
    const decide = client
      .getByRole('article')
      .filter({ hasText: firstName })
      .getByRole('button', { name: 'Record your decision' });
    await decide.click({ timeout: 130_000 });
    await client.getByRole('radio', { name: 'Hire', exact: true }).check({ force: true });
    await client.getByRole('textbox', { name: 'Your feedback' }).fill('Warm, quick and honest.');
    await client.getByRole('button', { name: 'Send' }).click();
    await expect(client.getByText('Thank you: your decision is recorded.')).toBeVisible();
  });

  await test.step('the admin finds the decision and its history', async () => {
    await admin.goto('/admin/outcomes');
    const outcome = admin.getByRole('article').filter({ hasText: 'Warm, quick and honest.' }).first();
    await expect(outcome).toContainText('Hire');
    await outcome.getByRole('button', { name: 'History' }).click();
    await expect(admin.getByRole('dialog')).toContainText('Decision recorded');
  });

  await test.step('and the interview is completed', async () => {
    const mine = await api('anna');
    const status = async () => {
      const { scheduledInterviews } = await json<Mine>(mine.get('/api/client/interviews'));
      return scheduledInterviews.find((interview) => interview.bpoc_candidate_id === candidate.id)?.status;
    };
    await expect.poll(status).toBe('completed');
  });
});

/** What a date-and-time field wants, so many minutes from now. */
function inManila(minutes: number): string {
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 + minutes * 60_000);
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Manila', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
}
