/** Printing: one page with the map, the charts, the settings and the link, in light colours and without controls. */
import { inflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { button, fragmentOf, map, open, restingPicture } from '../support/page';

const twelve = `surface=ackley${'&run=adam,lr:0.5&run=sgd&run=lion'.repeat(4)}`;

const named = `surface=ackley&charts=loss,step-length,gradient-norm,distance${Array.from(
  { length: 12 },
  (_, run) =>
    `&run=adam,lr:0.${run + 1}2345,schedule:one-cycle,label:The%20longest%20name%20of%20run%20${run}`,
).join('')}`;

/** Pages of a document in PDF. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Everything drawn in a document in PDF: its streams, unpacked, which hold no dates. */
function streamsOf(pdf: Buffer): readonly string[] {
  const heads = /<<((?:(?!endobj|stream)[\s\S])*?)>>\s*stream\r?\n/g;
  return [...pdf.toString('latin1').matchAll(heads)].map((match) => {
    const head = match[1] ?? '';
    const start = match.index + match[0].length;
    const packed = pdf.subarray(start, start + Number(/\/Length (\d+)/.exec(head)?.[1]));
    const content = head.includes('/FlateDecode') ? inflateSync(packed) : packed;
    return head.replace(/\/Length \d+|\d+ \d+ R/g, '') + content.toString('latin1');
  });
}

/** Lines drawn as lines, not as pixels. */
const linesIn = (streams: readonly string[]): number =>
  streams.reduce((sum, stream) => sum + (stream.match(/ l\n/g)?.length ?? 0), 0);

/** As the browser does before it lays out paper. */
async function beginPrinting(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

for (const [name, link] of [
  ['the first view', ''],
  ['twelve runs', twelve],
  ['twelve runs with long names', named],
] as const)
  for (const format of ['A4', 'Letter'])
    test(`${name} on one page of ${format}`, async ({ page }) => {
      await open(page, link);
      const pdf = await page.pdf({ format, landscape: true, printBackground: true });
      expect(pagesOf(pdf)).toBe(1);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    });

test('from a phone, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect(pagesOf(await page.pdf({ format: 'A4', landscape: true }))).toBe(1);
});

for (const [name, enlarged] of [
  ['in the dark theme', false],
  ['with a chart enlarged', true],
] as const)
  test(`${name} the same pictures reach the paper as in the light one`, async ({ page }) => {
    const printed = async () => streamsOf(await page.pdf({ preferCSSPageSize: true }));
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page);
    await restingPicture(map(page));
    const light = await printed();
    expect(linesIn(light), 'contours, trails and the lines of charts').toBeGreaterThan(5000);
    const terrain = light.find((stream) => /\/Subtype\s*\/Image/.test(stream)) ?? '';
    expect(new Set(terrain).size, 'shades of the terrain').toBeGreaterThan(100);
    await page.emulateMedia({ colorScheme: 'dark' });
    await restingPicture(map(page));
    if (enlarged) await button(page, 'Enlarge Loss').click();
    expect(await printed()).toEqual(light);
  });

test('map, charts, verdicts, settings and link, but no controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await beginPrinting(page);

  await expect(page.getByRole('img', { name: /seen from above/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('img', { name: /log scale$/ })).toHaveCount(2);
  const settings = page.getByRole('complementary', { name: 'Settings' });
  await expect(settings).toContainText('Himmelblau');
  await expect(settings).toContainText('200 steps');
  await expect(settings.getByRole('listitem')).toHaveCount(4);
  await expect(settings.getByRole('listitem').last()).toContainText(
    'Adam learning rate 0.28, beta1 0.9',
  );
  const link = await settings.locator('p').last().textContent();
  expect(fragmentOf(link ?? '')).toMatch(/^v=1&surface=himmelblau&/);
  const controls = page
    .locator('button:not(.verdict-jump), input, select, textarea')
    .filter({ visible: true });
  await expect(controls).toHaveCount(0);

  const overlap = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [shown, verdicts, charts] = ['.paper-map', '.verdicts', '.paper-charts'].map(box);
    if (!shown || !verdicts || !charts) return 'something is missing';
    return shown.bottom > verdicts.top + 1 || shown.right > charts.left + 1;
  });
  expect(overlap).toBe(false);

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(settings).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
