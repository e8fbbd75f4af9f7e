import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything that axe knows of WCAG 2.2 A and AA, and what else it calls good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In both themes, and nothing excepted. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        (node) => `${theme}: ${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1] ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
  }
}
