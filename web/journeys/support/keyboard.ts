import type { Page } from '@playwright/test';

/** Longer lists than this are walked no further: what comes is the same. */
const MOST_STEPS = 100;

interface Step {
  /** What has the focus, as a person would call it; empty where nothing has. */
  name: string;
  /** Which of all elements of the document it is. */
  place: number;
  inDialog: boolean;
  problems: string[];
}

/** Where the focus is, and what is wrong with that. */
export function focused(page: Page): Promise<Step> {
  return page.evaluate(lookAtFocus);
}

/**
 * Goes through a page, or the dialog that is open, by one key, as far as it leads.
 *
 * @returns what a person with a keyboard would complain of
 */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<number>();
  let before: Step | undefined;
  let rounds = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.name === '') {
      // Out of the page, into the browser's own buttons: the end. A dialog is not left.
      return seen.size === 0 || before?.inDialog
        ? [...found, `${key} loses the focus after “${before?.name ?? ''}”`]
        : found;
    }
    if (now.place === before?.place && seen.size > 1) {
      return [...found, `${key} is trapped at “${now.name}”`];
    }
    if (seen.has(now.place)) {
      return found; // once round
    }
    found.push(...now.problems.map((problem) => `${key}: “${now.name}” ${problem}`));
    const back = before && (key === 'Tab' ? now.place < before.place : now.place > before.place);
    // A dialog begins anew after its end, once: the walk began in its midst.
    rounds += back && now.inDialog ? 1 : 0;
    if (back && now.inDialog === before?.inDialog && !(now.inDialog && rounds === 1)) {
      found.push(`${key}: “${now.name}” comes out of order after “${before?.name}”`);
    }
    seen.add(now.place);
    before = now;
  }
  return found;
}

/** Presses keys one after the other, and looks each time. The focus is somewhere, and stays in sight. */
export async function press(page: Page, keys: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    const { name, problems } = await focused(page);
    found.push(
      ...(name === '' ? [`${key} loses the focus`] : problems.map((problem) => `${key}: “${name}” ${problem}`)),
    );
  }
  return found;
}

/** Runs in the page. */
async function lookAtFocus(): Promise<Step> {
  for (let frame = 0; frame < 4; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const element = document.activeElement;
  if (!element || element === document.body) {
    return { name: '', place: -1, inDialog: false, problems: [] };
  }
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60);
  const problems: string[] = [];
  // What has the focus may be there for programs only, clipped to a point inside what people see instead: a box, a thumb.
  let shown: Element = element.matches('[type="radio"], [type="checkbox"]')
    ? (element.closest('label') ?? element)
    : element;
  for (let outer: Element | null = shown; outer && outer !== document.body; outer = outer.parentElement) {
    const [box] = outer.getClientRects();
    if ((box && box.width <= 4 && box.height <= 4) || getComputedStyle(outer).opacity === '0') {
      shown = outer.parentElement ?? outer;
    }
  }
  const rectangle = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const part = {
    left: Math.max(rectangle.left, 0),
    right: Math.min(rectangle.right, innerWidth),
    top: Math.max(rectangle.top, 0),
    bottom: Math.min(rectangle.bottom, innerHeight),
  };
  if (part.right - part.left < 2 || part.bottom - part.top < 2) {
    problems.push('is out of sight');
  } else {
    const hit = document.elementFromPoint((part.left + part.right) / 2, (part.top + part.bottom) / 2);
    if (!hit || !shown.contains(hit)) {
      problems.push(`is hidden under ${hit?.tagName.toLowerCase()} “${hit?.textContent?.trim().slice(0, 40)}”`);
    }
  }
  const marked = [
    element,
    shown,
    ...[shown.parentElement, shown.parentElement?.parentElement].filter((one) => one != null),
  ];
  const isMarked = marked.some((one) => {
    const outlined = [null, '::before', '::after'].some((part) => {
      const { content, outlineStyle, outlineWidth } = getComputedStyle(one, part);
      const isThere = part === null || (content !== 'none' && content !== 'normal');
      return isThere && outlineStyle !== 'none' && outlineWidth !== '0px';
    });
    return outlined || (one === element && getComputedStyle(one).boxShadow !== 'none');
  });
  // The whole page has the focus after a step to another one, and a dialog when it opens: that is to be read, not seen.
  if (!isMarked && !element.matches('main, [role="dialog"], [role="alertdialog"]')) {
    problems.push('does not show that it has the focus');
  }
  return {
    name: name || element.tagName.toLowerCase(),
    place: [...document.querySelectorAll('*')].indexOf(element),
    // A message that asks for nothing is called a dialog, too, but nobody is kept in it.
    inDialog: element.closest('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null,
    problems,
  };
}
