/** The same bits in Node and in Chromium, for everything in `tests/engines`. */
import { expect, test } from '@playwright/test';
import { bundleForNode, bundleForPage } from '../support/bundles.mjs';
import { serveFolder } from '../support/static-server.mjs';

const entry = 'tests/support/fingerprints.ts';

test('Node and Chromium compute the same bits', async ({ page }) => {
  const { fingerprints } = await import(await bundleForNode(entry));
  const server = await serveFolder(await bundleForPage(entry));
  try {
    await page.goto(server.url);
    const address = `${server.url}entry.js`;
    const inChromium = await page.evaluate(
      async (module) => (await import(module)).fingerprints(),
      address,
    );
    expect(Object.keys(inChromium)).toContain('arithmetic');
    expect(inChromium).toEqual(await fingerprints());
  } finally {
    await server.close();
  }
});
