/** The last experiment is kept on this device: it comes back, and a link wins over it without losing it. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  chooseView,
  expectVerdicts,
  map,
  numberField,
  open,
  rateSlider,
  trajectoriesCsv,
  verdicts,
} from '../support/page';

/** Leaves the page, and comes back by its bare address. */
async function comeBack(page: Page): Promise<void> {
  await page.goto('about:blank');
  await open(page);
}

test('what was changed comes back, even if the page was left at once', async ({ page }) => {
  await open(page);
  await numberField(page, 'Start y').fill('1.75');
  await page.keyboard.press('Enter');
  await rateSlider(page, 'RMSProp').focus();
  await page.keyboard.press('PageUp');
  const csv = await trajectoriesCsv(page);
  await map(page).click({ position: { x: 140, y: 100 } });
  const moved = await numberField(page, 'Start x').inputValue();
  await comeBack(page);
  await expect(numberField(page, 'Start x')).toHaveValue(moved);
  await button(page, 'Undo').click({ force: true });
  await expect(button(page, 'Undo'), 'a visit begins without a past').toBeDisabled();

  await numberField(page, 'Start x').fill('0');
  await page.keyboard.press('Enter');
  await numberField(page, 'Start y').fill('1.75');
  await page.keyboard.press('Enter');
  await comeBack(page);
  expect(await trajectoriesCsv(page)).toBe(csv);
});

test('a link wins, Undo brings back what was saved, and Redo the link', async ({ page }) => {
  await open(page);
  await numberField(page, 'Steps').fill('99');
  await page.keyboard.press('Enter');
  const saved = await trajectoriesCsv(page);
  await page.goto('about:blank');
  await open(page, 'surface=booth&start=1,1&run=adam,lr:0.5');
  await expect(verdicts(page)).toHaveCount(1);
  const linked = await trajectoriesCsv(page);
  await button(page, 'Undo').click();
  await expect(verdicts(page)).toHaveCount(4);
  expect(await trajectoriesCsv(page)).toBe(saved);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await trajectoriesCsv(page)).toBe(linked);
});

test('after a reload there is nothing to take back', async ({ page }) => {
  await open(page);
  await numberField(page, 'Steps').fill('99');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('steps=99');
  await page.reload();
  await expectVerdicts(page);
  await expect(numberField(page, 'Steps')).toHaveValue('99');
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('looking at a link and leaving again does not replace what was saved', async ({ page }) => {
  await open(page);
  await numberField(page, 'Steps').fill('99');
  await page.keyboard.press('Enter');
  await page.goto('about:blank');
  await open(page, 'surface=booth&start=1,1&run=adam,lr:0.5');
  await comeBack(page);
  await expect(numberField(page, 'Steps')).toHaveValue('99');
});

test('nonsense in the storage is no obstacle', async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem('fall-line.experiment', '%%%\u0000<b>'));
  await page.reload();
  await expectVerdicts(page);
  await expect(verdicts(page)).not.toHaveCount(0);
});

test('where storage is refused the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await open(page);
  await map(page).click({ position: { x: 140, y: 100 } });
  await chooseView(page, 'Dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(verdicts(page)).toHaveCount(4);
});
