/**
 * Keeps the keyboard where somebody was. Browsers let go of the focus when what has it is taken away or disabled, as a card that leaves its
 * list or a button that has brought one to the end of something; the next Tab would then begin at the top of the page.
 */

const FOCUSABLE =
  'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]), [contenteditable="true"], summary, main';

/** What can have the focus itself where there is nothing else. */
const WHOLE = 'main, [role="dialog"], [role="alertdialog"]';

/** Where the focus was: the element, and what it was in, from the inside out, each with its place there. */
interface Spot {
  element: Element;
  around: { parent: Element; index: number }[];
}

/** Behind a dialog that has closed is what opened it; more than a few dialogs are never open. */
const REMEMBERED = 12;

/** @returns what ends it */
export function keepFocus(page: Document = document): () => void {
  let spots: Spot[] = [];
  let waiting = 0;

  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element && target !== page.body) {
      spots = [...spots.filter(({ element }) => element !== target), spotOf(target)].slice(-REMEMBERED);
    }
  };
  /** Later, since whoever takes something away may see to the focus, too, as dialogs do. */
  const look = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      waiting = requestAnimationFrame(restore);
    });
  };
  const restore = () => {
    const last = spots.at(-1);
    const isLost = !page.activeElement || page.activeElement === page.body || isOff(page.activeElement);
    if (last && isLost && (!last.element.isConnected || isOff(last.element))) {
      const places = spots.toReversed();
      const near = places.map((spot) => (spot === last || !isUsable(spot.element) ? nearest(spot) : spot.element));
      const found = near.find((one) => one !== undefined) ?? page.querySelector('main');
      (found as HTMLElement | null)?.focus();
    }
  };

  const changes = new MutationObserver(look);
  changes.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', remember);
  return () => {
    changes.disconnect();
    page.removeEventListener('focusin', remember);
    cancelAnimationFrame(waiting);
  };
}

function spotOf(element: Element): Spot {
  const around: Spot['around'] = [];
  for (let inner = element; inner.parentElement; inner = inner.parentElement) {
    around.push({ parent: inner.parentElement, index: [...inner.parentElement.children].indexOf(inner) });
  }
  return { element, around };
}

/** What has taken its place, else what stood before it, in the smallest part of a page or dialog that has something of the kind. */
function nearest({ element, around }: Spot): Element | undefined {
  for (const { parent, index } of around) {
    if (parent.isConnected && parent.closest(`${WHOLE}, header`)) {
      const children = [...parent.children];
      const after = children.slice(index).flatMap(usableIn);
      const found = after.find((one) => one !== element) ?? children.slice(0, index).flatMap(usableIn).at(-1);
      if (found ?? parent.matches(WHOLE)) {
        return found ?? parent;
      }
    }
  }
  return undefined;
}

function usableIn(part: Element): Element[] {
  return [part, ...part.querySelectorAll(FOCUSABLE)].filter((one) => one.matches(FOCUSABLE) && isUsable(one));
}

function isUsable(element: Element): boolean {
  return element.isConnected && !isOff(element) && !element.closest('[inert], [aria-hidden="true"]');
}

function isOff(element: Element): boolean {
  return element.matches(':disabled');
}
