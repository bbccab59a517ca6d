/** Light and dark: as the system prefers, until the visitor chooses; then as chosen, on this device. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  chooseView,
  expectVerdicts,
  open,
  pictureOf,
  restingPicture,
  tabTo,
  terrain,
} from '../support/page';

const paper = { light: 'rgb(247, 245, 240)', dark: 'rgb(17, 23, 27)' };

async function expectTheme(page: Page, theme: keyof typeof paper): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('html')).toHaveCSS('background-color', paper[theme]);
}

/** What browsers colour their own bars with. */
const barColors = (page: Page) =>
  page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => [...new Set(metas.map((meta) => meta.getAttribute('content')))]);

test('by pointer: dark, the map and the browser’s bar with it, and it stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await expectTheme(page, 'light');
  expect(await barColors(page)).toEqual(['#f7f5f0']);
  const light = await restingPicture(terrain(page));
  await chooseView(page, 'Dark theme');
  await expectTheme(page, 'dark');
  expect(await barColors(page)).toEqual(['#11171b']);
  await expect.poll(() => pictureOf(terrain(page)), 'the map in the dark').not.toBe(light);
  await page.reload();
  await expectVerdicts(page);
  await expectTheme(page, 'dark');
  await chooseView(page, 'Light theme');
  await page.mouse.move(0, 0);
  await expect.poll(() => pictureOf(terrain(page)), 'the map in the light again').toBe(light);
});

test('by keyboard: the menu says what is chosen, and gives the focus back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await tabTo(button(page, 'View'));
  await page.keyboard.press('Enter');
  const system = page.getByRole('menuitemradio', { name: 'Theme of the system' });
  await expect(system).toBeFocused();
  await expect(system).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTheme(page, 'dark');
  await expect(button(page, 'View')).toBeFocused();
  await expect(button(page, 'Undo'), 'a theme is no change of the experiment').toBeDisabled();
});

test('the system is followed until somebody chooses, and again when that is chosen', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expectTheme(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'light');
  await chooseView(page, 'Dark theme');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'dark');
  await chooseView(page, 'Theme of the system');
  await expectTheme(page, 'light');
  await page.reload();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme(page, 'dark');
});

test('larger type: a quarter larger, on this device, and nothing is pushed out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await chooseView(page, 'Larger type');
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  await page.reload();
  await expectVerdicts(page);
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  const sideways = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
  // The switches above the map, and beside them where one is.
  const cutOff = () =>
    page
      .locator('.landscape-header > *')
      .evaluateAll((parts) => parts.some((part) => part.scrollWidth > part.clientWidth));
  for (const width of [1440, 1280, 1024, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await sideways(), `${width} pixels`).toBe(false);
    expect.soft(await cutOff(), `${width} pixels`).toBe(false);
  }
  await chooseView(page, 'Normal type');
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
});

test('where the system forces its colours, the pictures suit them', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await chooseView(page, 'Dark theme');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
