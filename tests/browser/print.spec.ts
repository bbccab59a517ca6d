/** Printing: one page with the map, the charts, the settings and the link, in light colours and without controls. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { fragmentOf, map, open, pictureOf } from '../support/page';

const twelve = `surface=ackley${'&run=adam,lr:0.5&run=sgd&run=lion'.repeat(4)}`;

/** Pages of a document in PDF. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** As the browser does before it lays out paper. */
async function beginPrinting(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

for (const [name, link] of [
  ['the first view', ''],
  ['twelve runs', twelve],
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

test('map, charts, verdicts, settings and link, but no controls', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const light = await pictureOf(map(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => pictureOf(map(page))).not.toBe(light);
  await beginPrinting(page);

  await expect(map(page)).toBeVisible();
  expect(await pictureOf(map(page)), 'the map in light colours').toBe(light);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('figure')).toHaveCount(2);
  const settings = page.getByRole('complementary', { name: 'Settings' });
  await expect(settings).toContainText('Himmelblau');
  await expect(settings).toContainText('200 steps');
  await expect(settings.getByRole('listitem')).toHaveCount(4);
  await expect(settings.getByRole('listitem').last()).toContainText('Adam rate 0.28, beta1 0.9');
  const link = await settings.locator('p').last().textContent();
  expect(fragmentOf(link ?? '')).toMatch(/^v=1&surface=himmelblau&/);
  const controls = page.locator('button, input, select, textarea').filter({ visible: true });
  await expect(controls).toHaveCount(0);

  const overlap = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [shown, verdicts, charts] = ['.landscape-map', '.verdicts', '.page-charts'].map(box);
    if (!shown || !verdicts || !charts) return 'something is missing';
    return shown.bottom > verdicts.top + 1 || shown.right > charts.left + 1;
  });
  expect(overlap).toBe(false);

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(settings).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
