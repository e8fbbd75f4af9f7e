import type { Services } from '../api/services';
import type { Person } from '../signin/person';
import type { words } from '../words/en';

/** The routes of the pages, by which failures are counted. */
export const PAGES = [
  '/',
  '/candidates',
  '/candidates/:id',
  '/candidates/:id/request',
  '/interviews',
  '/admin/requests',
  '/admin/interviews',
  '/admin/outcomes',
] as const;

export type PagePath = (typeof PAGES)[number];

/** What can fail: a thing alone, or a whole page. */
export type FailedKind = keyof typeof words.failed.kinds | 'page';

/** Where failures are reported, and by whom. */
interface Desk {
  /** The build that the page is of: the name of its first file, which changes with every other. */
  release: string;
  candidates: Services['candidates'];
  person: () => Person | undefined;
}

/** How often one kind on one page is reported, in milliseconds: what is shown anew fails anew. */
const AT_MOST_EVERY = 60_000;

const reported = new Map<string, number>();
let desk: Desk | undefined;

/** From now on failures are reported there, too. What comes back ends it. */
export function reportFailuresTo(there: Desk): () => void {
  desk = there;
  reported.clear();
  return () => {
    desk = undefined;
  };
}

/**
 * Tells whoever looks at the browser's console what could not be shown, and the operators of the services. In the console the error stands
 * as it is; the operators get names only: of the kind, the error's class, the build and the page. Of the data, which may be personal,
 * nothing goes anywhere.
 */
export function reportFailure(kind: FailedKind, cause: unknown): void {
  console.error(`Talent Pool (${desk?.release}) cannot show a thing of the kind “${kind}”:`, cause);
  try {
    send(kind, cause);
  } catch {
    // What reports a failure is none itself.
  }
}

function send(kind: FailedKind, cause: unknown): void {
  const person = desk?.person();
  const page = pageOf(location.pathname);
  if (!desk || !person || !isDue(`${kind} ${page}`)) {
    return;
  }
  const { candidates, release } = desk;
  // Sent to its end though the page may be left at once.
  const report = { body: { kind, error: classOf(cause), release, page }, keepalive: true };
  const sent = person.isAdmin
    ? candidates.POST('/api/admin/page-failures', report)
    : candidates.POST('/api/client/page-failures', report);
  sent.catch(() => undefined); // nobody could do anything about it here
}

function isDue(what: string): boolean {
  const now = performance.now();
  if (now - (reported.get(what) ?? Number.NEGATIVE_INFINITY) < AT_MOST_EVERY) {
    return false;
  }
  reported.set(what, now);
  return true;
}

/** Its route, so that no id goes along. */
function pageOf(path: string): string {
  return PAGES.find((page) => new RegExp(`^${page.replaceAll(/:\w+/g, '[^/]+')}/?$`).test(path)) ?? '*';
}

function classOf(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause;
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
}
