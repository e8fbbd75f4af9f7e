/** In this tab: of which files it is known that they are gone, so that nothing is loaded anew twice because of one. See public/recover.js. */
const RELOADED = 'reloaded';

/** This file's own name, which has the contents in it: another release has another. */
const HERE = new URL(import.meta.url).pathname;

/**
 * Loads a part of the pages. One that is gone belongs to a release whose files another has replaced: then the page loads itself anew,
 * which gets the new release; once for each release, never in a loop.
 *
 * @param address which page was wanted
 * @throws what loading throws, where the page cannot be loaded anew or has been already
 */
export async function loaded<T>(load: () => Promise<T>, address = () => location.href): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (firstTime() && (await isReachable())) {
      remember();
      go(new URL(address(), location.href));
      return new Promise(() => undefined); // the page is going
    }
    throw cause;
  }
}

function go(to: URL): void {
  if (to.href === location.href) {
    location.reload();
  } else {
    location.assign(to);
  }
}

/** Without a network there is nothing to be had anew, and what is on the page would be lost. */
async function isReachable(): Promise<boolean> {
  return fetch('/index.html', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

function firstTime(): boolean {
  try {
    return !reloaded().includes(HERE);
  } catch {
    return false; // where nothing can be remembered, it would not be once
  }
}

function remember(): void {
  sessionStorage.setItem(RELOADED, [...reloaded(), HERE].join(' '));
}

function reloaded(): string[] {
  return (sessionStorage.getItem(RELOADED) ?? '').split(' ');
}
