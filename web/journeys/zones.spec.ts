import { cardOf, opened, ownCards } from './support/pages';
import { client as aClient, admin as anAdmin, api } from './support/people';
import { clearDiary, freeCandidate, json } from './support/scene';
import { expect, type Page, test } from './support/test';

/** A client in Brisbane, whose clocks never change, an admin in Manila, whose neither do, and a week in which others' do. */

interface ClockChange {
  zone: string;
  /** The day on which clocks change, as 2027-04-04. */
  day: string;
}

const DAY = 86_400_000;

test('times mean the same to a client in Brisbane and an admin in Manila, across a change of clocks elsewhere', {
  tag: '@exhaustive',
}, async ({ personAt }) => {
  const change = nextChange();
  const [before, after] = [shifted(change.day, -1), shifted(change.day, 1)];
  await clearDiary(Date.parse(change.day) + 2 * DAY);
  const candidate = await freeCandidate();
  const note = `Across ${change.day}, with ${candidate.id}`;
  const client = await personAt(aClient, { timezoneId: 'Australia/Brisbane' });
  const admin = await personAt(anAdmin, { timezoneId: 'Asia/Manila' });

  await client.goto(`/candidates/${candidate.id}/request`);
  for (const day of [before, after]) {
    await pick(client, day, '09:00');
  }
  const chosen = await client
    .locator('ol time')
    .evaluateAll((times) => [...new Set(times.map((time) => time.getAttribute('datetime')))]);
  expect(chosen).toEqual([before, after].map((day) => new Date(`${day}T09:00:00+10:00`).toISOString()));

  await test.step('seen from where the clocks change, the same two moments are an hour apart in the day', async () => {
    await client.getByRole('button', { name: /Time zone/ }).click();
    await client.getByRole('option', { name: new RegExp(`^${cityOf(change.zone)},`) }).click();
    const shown = await client.locator('ol li time:first-of-type').allTextContents();
    const clocks = chosen.map((at) => clockIn(change.zone, at as string));
    expect(clocks[0]).not.toBe(clocks[1]);
    expect(shown.join(' ')).toContain(clocks[0]);
    expect(shown.join(' ')).toContain(clocks[1]);
  });

  await test.step('the request says what was meant', async () => {
    await client.getByRole('button', { name: /Time zone/ }).click();
    await client.getByRole('option', { name: /^Brisbane,/ }).click();
    await client.getByRole('textbox', { name: /Anything we should know/ }).fill(note);
    await client.getByRole('button', { name: 'Send the request' }).click();
    await expect(client).toHaveURL(/interviews/);
    const { requests } = await json<{ requests: { preferred_times: string[] }[] }>(
      (await api(aClient)).get('/api/client/interviews/request?limit=1'),
    );
    expect(requests[0]?.preferred_times).toEqual([`${before}T09:00:00+10:00`, `${after}T09:00:00+10:00`]);
  });

  await test.step('the admin reads it in both zones and schedules the second time', async () => {
    await admin.goto('/admin/requests');
    const card = await opened(ownCards(admin).filter({ hasText: note }));
    await expect(card.getByRole('cell', { name: /09:00/ })).toHaveCount(2);
    await expect(card.getByRole('cell', { name: /07:00/ })).toHaveCount(2);
    await card.getByRole('button', { name: 'Schedule' }).click();
    await admin.locator('label').filter({ hasText: 'preferred' }).nth(1).click();
    await admin.getByRole('button', { name: 'The candidate has agreed: schedule' }).click();
    await expect(admin.getByText(/^Scheduled:/)).toBeVisible();
  });

  await test.step('and both calendars agree', async () => {
    await client.getByRole('tab', { name: /Upcoming/ }).click();
    const article = cardOf(candidate, client);
    await expect(article).toContainText('09:00 – 10:00');
    await expect(article).toContainText('07:00');
    await admin.goto(`/admin/interviews?week=${mondayOf(after)}`);
    await expect(
      admin.getByRole('button', { name: new RegExp(`^07:00, ${candidate.firstName} with ${aClient.name}`) }),
    ).toBeVisible();
  });
});

async function pick(page: Page, day: string, clock: string): Promise<void> {
  const long = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const name = `${long.format(new Date(`${day}T12:00:00Z`))}, ${clock}`;
  const cell = page.getByRole('grid').getByRole('button', { name });
  while ((await cell.count()) === 0) {
    await page.getByRole('button', { name: 'Later' }).click();
  }
  await cell.click();
}

/** The next day, not too near and within what requests may look ahead, on which clocks change somewhere. */
function nextChange(): ClockChange {
  for (let days = 8; days < 170; days++) {
    const day = shifted(new Date().toISOString().slice(0, 10), days);
    for (const zone of ['Australia/Sydney', 'Europe/London', 'America/New_York', 'America/Santiago']) {
      if (
        clockIn(zone, `${day}T00:00:00Z`, 'shortOffset') !==
        clockIn(zone, `${shifted(day, 1)}T00:00:00Z`, 'shortOffset')
      ) {
        // Whichever of the two days it is there, it lies between the day before and the day after.
        return { zone, day };
      }
    }
  }
  throw new Error('Clocks change nowhere: that would be news.');
}

function clockIn(zone: string, at: string, timeZoneName?: 'shortOffset'): string {
  const format = new Intl.DateTimeFormat(
    'en-GB',
    timeZoneName ? { timeZone: zone, timeZoneName } : { timeZone: zone, timeStyle: 'short' },
  );
  const parts = format.formatToParts(new Date(at));
  return timeZoneName ? (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') : format.format(new Date(at));
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  return shifted(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function cityOf(zone: string): string {
  return zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ');
}
