/** `npm run pictures`: the built page as the README shows it, and on a phone, in both themes. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { serveFolder } from './static-server.mjs';

const root = resolve(import.meta.dirname, '../..');
const album = join(root, 'node_modules/.cache/pictures');
/** Where the README's pictures stand: in the repository, but not in what is deployed. */
const readme = join(root, '.github');

const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const themes = /** @type {const} */ (['light', 'dark']);

const server = await serveFolder(join(root, 'dist'));
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
await mkdir(album, { recursive: true });
await mkdir(readme, { recursive: true });
try {
  for (const { name, width, height } of sizes) {
    for (const colorScheme of themes) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(server.url + (process.argv[2] ?? ''));
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
