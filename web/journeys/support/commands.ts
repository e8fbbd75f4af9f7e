import type { Page, Request } from '@playwright/test';

/** Everything but reading that a page asks the services for while something is done, once all of it is answered. */
export async function commandsOf(page: Page, deed: () => Promise<void>): Promise<string[]> {
  const sent: string[] = [];
  const answered: Promise<unknown>[] = [];
  const listen = (request: Request) => {
    if (request.url().includes('/api/') && request.method() !== 'GET') {
      sent.push(`${request.method()} ${request.url()} ${request.postData()}`);
      answered.push(request.response());
    }
  };
  page.on('request', listen);
  try {
    await deed();
    let known: number;
    // An answer may be followed by what waited for it.
    do {
      known = answered.length;
      await page.evaluate(severalTurns);
      await Promise.all(answered);
      await page.evaluate(severalTurns);
    } while (answered.length > known);
  } finally {
    page.off('request', listen);
  }
  return sent;
}

/** Until all that the last events have set off has had its turn; by timers, which run in a page behind another one, too. */
async function severalTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
