/**
 * A window for an address that is not known yet. Browsers let a page open one while a press is being handled, not when an answer
 * has come.
 */
export function openLater(): { goTo: (url: string) => void; close: () => void } {
  const opened = window.open('about:blank', '_blank');
  if (opened) {
    opened.opener = null;
  }
  return {
    goTo: (url) => {
      if (opened && !opened.closed) {
        opened.location.replace(url);
      } else {
        location.assign(url);
      }
    },
    close: () => opened?.close(),
  };
}
