/** What axe finds on a page, of any severity. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line for each finding: the rule, how severe, and where. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // There are no frames to follow; the other mode opens a second page for each analysis.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(' … ')}`,
  );
}
