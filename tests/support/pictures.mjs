/** `npm run pictures`: the built page as the README shows it, on a phone, and every preset; all in both themes. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { bundleForNode } from './bundles.mjs';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { serveFolder } from './static-server.mjs';

const root = resolve(import.meta.dirname, '../..');
const album = join(root, 'node_modules/.cache/pictures');
/** Where the README's pictures stand: in the repository, but not in what is deployed. */
const readme = join(root, '.github');

/** @type {typeof import('../../src/catalogue/presets/index')} */
const { presets } = await import(await bundleForNode('src/catalogue/presets/index.ts'));

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const views = [
  { name: 'desk', size: desk, link: '' },
  { name: 'phone', size: phone, link: '' },
  ...presets.map(({ id, link }) => ({ name: `preset-${id}`, size: desk, link })),
];
const themes = /** @type {const} */ (['light', 'dark']);

const server = await serveFolder(join(root, 'dist'));
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
await mkdir(album, { recursive: true });
await mkdir(readme, { recursive: true });
try {
  for (const { name, size, link } of views) {
    for (const colorScheme of themes) {
      const page = await browser.newPage({ viewport: size, colorScheme });
      await page.goto(`${server.url}#${link}`);
      await page.getByRole('list', { name: 'Verdicts' }).getByRole('listitem').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      // The last frames of the workers, and the paint after them.
      await page.waitForTimeout(1_000);
      const file = join(album, `${name}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      if (name === 'desk') await copyFile(file, join(readme, `screenshot-${colorScheme}.png`));
      process.stdout.write(`${file}\n`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
