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
      await page.evaluate(twoFrames);
      await Promise.all(answered);
      await page.evaluate(twoFrames);
    } while (answered.length > known);
  } finally {
    page.off('request', listen);
  }
  return sent;
}

/** Until the page has painted what came of the last events: by then all of their handlers have run. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
