import { begin } from './support/database';
import { cardOf, ownCards } from './support/pages';
import { client as aClient, admin as anAdmin } from './support/people';
import { clearDiary, freeCandidate, liveInterview, mine } from './support/scene';
import { expect, test } from './support/test';

/** From the search to the decision, with client and admin at two browsers that hear of each other. */

/** So soon that the room is open already, and late enough for everything that happens before it begins. */
const MINUTES_AHEAD = 10;

test('a client asks, an admin arranges, they meet, the client decides', async ({ personAt }) => {
  test.slow();
  await clearDiary();
  const candidate = await freeCandidate();
  const { firstName } = candidate;
  const feedback = `Warm, quick and honest: ${candidate.id}.`;
  const note = `A first conversation with ${candidate.id}.`;
  const client = await personAt(aClient, { timezoneId: 'Europe/London' });
  const admin = await personAt(anAdmin, { timezoneId: 'Asia/Manila' });
  // Its time runs as ours does, until it is moved on.
  await client.clock.install();
  await client.goto('/candidates');
  await admin.goto('/admin/requests');
  let interview = '';

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
    await client.getByRole('textbox', { name: /Anything we should know/ }).fill(note);
    await client.getByRole('button', { name: 'Send the request' }).click();
    await expect(client.getByText(`We have your request to meet ${firstName}.`)).toBeVisible();
    await expect(client).toHaveURL(/interviews/);
  });

  const card = ownCards(admin).filter({ hasText: note });
  await test.step('the admin sees it without doing anything, and arranges it with two presses', async () => {
    await card.getByRole('button', { name: 'Schedule' }).click();
    await expect(admin.getByRole('dialog').getByRole('radio', { checked: true })).toBeAttached();
    // Messages go away again: both are waited for from the beginning.
    await Promise.all([
      expect(client.getByText(`Your interview with ${firstName} is arranged.`)).toBeVisible(),
      expect(admin.getByText(`Scheduled: ${firstName}`)).toBeVisible(),
      admin.getByRole('button', { name: 'The candidate has agreed: schedule' }).click(),
    ]);
  });

  await test.step('the client, who has heard of it, finds it among what comes', async () => {
    await client.getByRole('tab', { name: /Upcoming/ }).click();
    await expect(cardOf(candidate, client)).toContainText('Starts in');
    interview = await liveInterview(candidate);
  });

  await test.step('the admin opens it in the calendar, writes a note and moves it', async () => {
    await admin.goto(`/admin/interviews?view=list&status=scheduled&open=${interview}`);
    const notes = admin.getByRole('textbox', { name: 'Notes for colleagues' });
    await notes.fill('Speak slowly.');
    await admin.getByRole('button', { name: 'Save the notes' }).click();
    await expect(admin.getByText('The notes are saved.')).toBeVisible();
    await admin.getByRole('button', { name: 'Reschedule' }).click();
    await admin.getByLabel('Date and time in Manila').fill(inManila(MINUTES_AHEAD));
    await admin.getByRole('textbox', { name: 'Reason' }).fill('The candidate is free sooner.');
    await Promise.all([
      expect(client.getByText(`Your interview with ${firstName} was moved.`)).toBeVisible(),
      expect(admin.getByText(/^Moved to/)).toBeVisible(),
      admin.getByRole('dialog').last().getByRole('button', { name: 'Reschedule' }).click(),
    ]);
  });

  await test.step('the client, who has heard of it, joins', async () => {
    const join = cardOf(candidate, client).getByRole('button', { name: 'Join' });
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
    const decide = cardOf(candidate, client).getByRole('button', { name: 'Record your decision' });
    await expect(decide).toHaveCount(0);
    await begin(interview);
    await client.clock.fastForward(MINUTES_AHEAD * 60_000);
    await decide.click();
    await client.getByRole('radio', { name: 'Hire', exact: true }).check({ force: true });
    await client.getByRole('textbox', { name: 'Your feedback' }).fill(feedback);
    await client.getByRole('button', { name: 'Send' }).click();
    await expect(client.getByText('Thank you: your decision is recorded.')).toBeVisible();
  });

  await test.step('the admin finds the decision and its history', async () => {
    await admin.goto('/admin/outcomes');
    const outcome = ownCards(admin).filter({ hasText: feedback });
    await expect(outcome).toContainText('Hire');
    await outcome.getByRole('button', { name: 'History' }).click();
    await expect(admin.getByRole('dialog')).toContainText('Decision recorded');
  });

  await test.step('and the interview is completed', async () => {
    const status = async () => {
      const { scheduledInterviews } = await mine(aClient);
      return scheduledInterviews.find(({ id }) => id === interview)?.exact_status;
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
