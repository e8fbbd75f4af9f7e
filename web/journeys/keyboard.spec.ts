import { focused, press, walk } from './support/keyboard';
import { placeNamed, places } from './support/pages';
import { admin, api, client } from './support/people';
import { freeCandidate, furnish, json, pendingRequest } from './support/scene';
import { expect, test } from './support/test';

/** Whoever has a keyboard and no mouse comes everywhere, sees where they are, and never has to begin again at the top. */

const sizes = {
  desktop: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
  'at 400 %': { width: 320, height: 256 },
};

for (const [size, viewport] of Object.entries(sizes)) {
  for (const place of places) {
    test(`the keyboard leads through ${place.name}, ${size}`, { tag: '@exhaustive' }, async ({ personAt }) => {
      test.slow();
      const scene = await furnish();
      const page = await personAt(place.person, { viewport });
      await place.open(page, scene);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'nothing is beside the window').toBeLessThanOrEqual(0);
      const found = [...(await walk(page, 'Tab')), ...(await walk(page, 'Shift+Tab'))];
      expect(found).toEqual([]);
      if (await page.getByRole('dialog').count()) {
        await page.keyboard.press('Escape');
        await expect.poll(() => focused(page).then(({ name, inDialog }) => inDialog || name !== '')).toBe(true);
      }
    });
  }

  test(`the arrow keys stay in sight among the times, ${size}`, { tag: '@exhaustive' }, async ({ personAt }) => {
    const scene = await furnish();
    const page = await personAt(client, { viewport });
    await placeNamed('request').open(page, scene);
    await page.getByRole('button', { name: 'Show all hours' }).click();
    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    const down = Array<string>(50).fill('ArrowDown');
    const up = Array<string>(50).fill('ArrowUp');
    const keys = [...down, 'ArrowRight', ...up, 'End', 'PageDown', 'Home', 'PageUp', 'ArrowLeft', 'ArrowRight'];
    expect(await press(page, keys)).toEqual([]);
  });
}

for (const size of ['narrow', 'at 400 %'] as const) {
  test(`a message makes way for what has the focus, ${size}`, { tag: '@exhaustive' }, async ({ personAt }) => {
    const asked = await pendingRequest(await freeCandidate());
    const page = await personAt(client, { viewport: sizes[size] });
    const stream = page.waitForResponse((answer) => answer.url().endsWith('/api/client/events'));
    await page.goto('/candidates');
    await stream;
    await page.getByRole('article').nth(4).getByRole('link').focus();
    await page.keyboard.press('Tab');
    const office = await api(admin);
    const reject = `/api/admin/interviews/requests/${asked.id}/reject`;
    await json(office.post(reject, { data: { reason: 'So that somebody is told' } }));
    const message = page.getByRole('region', { name: 'Messages' });
    await expect(message).toBeVisible();
    // There and back.
    for (let time = 0; time < 2; time++) {
      const end = await page.evaluate(meet);
      await expect(message).toHaveAttribute('data-at', end === 'end' ? 'start' : 'end');
      expect((await focused(page)).problems).toEqual([]);
    }
    const { name } = await focused(page);
    await page.keyboard.press('Escape');
    await expect(message).toHaveCount(0);
    expect((await focused(page)).name).toBe(name);
  });
}

/** Runs in the page: scrolls it until what has the focus is where the messages are. Returns at which end of the window that is. */
async function meet(): Promise<string> {
  // Until they have found their place.
  for (let frame = 0; frame < 4; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const messages = document.querySelector<HTMLElement>('.toasts');
  const [focus, there] = [document.activeElement, messages].map((one) => {
    const box = one?.getBoundingClientRect();
    return box ? (box.top + box.bottom) / 2 : 0;
  });
  const end = messages?.dataset.at ?? 'end';
  scrollBy(0, (focus ?? 0) - (there ?? 0));
  return end;
}

test('what is taken away under the keyboard leaves it beside', { tag: '@exhaustive' }, async ({ personAt }) => {
  const scene = await furnish();
  const page = await personAt(client);
  await placeNamed('request').open(page, scene);
  await page.getByRole('button', { name: 'Remove' }).first().focus();
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(left);
    await expect.poll(async () => (await focused(page)).name).not.toBe('');
  }
  // Back in the first week there is nothing earlier.
  await page.getByRole('button', { name: 'Earlier' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Earlier' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Later' })).toBeFocused();
});
