import { commandsOf } from './support/commands';
import { places } from './support/pages';
import { admin, client, type Person } from './support/people';
import { furnish } from './support/scene';
import { expect, type Page, test } from './support/test';

/** No button does its work twice, however it is pressed. */

for (const [role, person, least] of [
  ['client', client, 8],
  ['admin', admin, 25],
] as const) {
  test(`no button of a ${role} does its work twice`, { tag: '@exhaustive' }, async ({ personAt }) => {
    test.setTimeout(1_200_000);
    const failures: string[] = [];
    let pressed = 0;
    const page = await personAt(person);
    page.on('pageerror', (error) => failures.push(error.message));
    for (const place of places.filter((one) => one.person === person)) {
      await place.open(page, await furnish());
      const count = await pressable(page, person).count();
      for (let index = 0; index < count; index++) {
        await place.open(page, await furnish());
        const sent = await commandsOf(page, () =>
          pressable(page, person).nth(index).dblclick({ force: true, timeout: 30_000 }),
        );
        await closeRooms(page);
        pressed++;
        failures.push(...repeated(sent).map((call) => `${place.name}: ${call}`));
      }
    }
    expect(failures).toEqual([]);
    expect(pressed).toBeGreaterThan(least);
  });
}

/** What is in front: a dialog's buttons, else the page's. Of lists the first own thing's: the others have the same. */
function pressable(page: Page, person: Person) {
  const article = person === admin ? `article:has-text("${client.name}")` : 'article';
  return page.locator(
    `[role=dialog] button:enabled, body:not(:has([role=dialog])) :nth-match(main ${article}, 1) button:enabled, body:not(:has([role=dialog])) main > div > header button:enabled`,
  );
}

/** Afterwards, not at once: where its window is closed before its address is there, a page goes to the room itself. */
async function closeRooms(page: Page): Promise<void> {
  const rooms = page
    .context()
    .pages()
    .filter((other) => other !== page);
  await Promise.all(rooms.map((room) => room.close()));
}

function repeated(calls: string[]): string[] {
  return calls.filter((call, index) => calls.indexOf(call) !== index);
}
