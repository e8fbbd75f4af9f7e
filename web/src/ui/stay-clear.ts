/** Where messages may be, the usual place first: see `.toasts`. */
const ENDS = ['end', 'start'] as const;

/** What takes part in this as a whole, and is no control that could be hidden. */
const WHOLE = 'main, [role="dialog"]';

/**
 * Keeps messages off what has the keyboard's focus: where they would lie on it, they go to the other end of the window, and stay there
 * until they are in the way again. Nobody who uses a keyboard is left without sight of where they are.
 *
 * @returns what ends it
 */
export function stayClear(messages: HTMLElement): () => void {
  let waiting = 0;
  const look = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => move(messages));
  };
  const changes = new ResizeObserver(look);
  changes.observe(messages);
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener('focusin', look, { signal });
  // Whatever scrolls, the page or what is in a dialog.
  addEventListener('scroll', look, { signal, capture: true, passive: true });
  addEventListener('resize', look, { signal });
  return () => {
    changes.disconnect();
    listening.abort();
    cancelAnimationFrame(waiting);
  };
}

function move(messages: HTMLElement): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.matches(WHOLE) || messages.contains(focused)) {
    return;
  }
  const seen = whatIsSeenOf(focused).getBoundingClientRect();
  const now = messages.dataset.at ?? ENDS[0];
  const covered = [now, ...ENDS.filter((end) => end !== now)].map((end) => {
    messages.dataset.at = end;
    return { end, area: common(seen, messages.getBoundingClientRect()) };
  });
  const least = covered.reduce((best, one) => (one.area < best.area ? one : best));
  messages.dataset.at = least.end;
}

/** A control may be clipped to a point inside what stands for it: a box, a thumb. */
function whatIsSeenOf(focused: Element): Element {
  let seen: Element = focused.closest('label') ?? focused;
  for (let outer: Element | null = seen; outer && outer !== document.body; outer = outer.parentElement) {
    const [box] = outer.getClientRects();
    if (box && box.width <= 1 && box.height <= 1) {
      seen = outer.parentElement ?? outer;
    }
  }
  return seen;
}

function common(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
