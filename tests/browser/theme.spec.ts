/** Light and dark: as the system prefers, until the visitor chooses; then as chosen, on this device. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { button, expectVerdicts, map, open, pictureOf, tabTo } from '../support/page';

const paper = { light: 'rgb(247, 245, 240)', dark: 'rgb(17, 23, 27)' };

async function expectTheme(page: Page, theme: keyof typeof paper): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('html')).toHaveCSS('background-color', paper[theme]);
}

test('by pointer: dark, the map with it, and it stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await expectTheme(page, 'light');
  const light = await pictureOf(map(page));
  await button(page, 'Dark theme').click();
  await expectTheme(page, 'dark');
  await expect.poll(() => pictureOf(map(page)), 'the map in the dark').not.toBe(light);
  await page.reload();
  await expectVerdicts(page);
  await expectTheme(page, 'dark');
  await button(page, 'Light theme').click();
  await page.mouse.move(0, 0);
  await expect.poll(() => pictureOf(map(page)), 'the map in the light again').toBe(light);
});

test('by keyboard: the button keeps the focus and changes its name', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  await tabTo(button(page, 'Dark theme'));
  await page.keyboard.press('Enter');
  await expectTheme(page, 'dark');
  await expect(button(page, 'Light theme')).toBeFocused();
  await page.keyboard.press('Space');
  await expectTheme(page, 'light');
  await expect(button(page, 'Undo'), 'a theme is no change of the experiment').toBeDisabled();
});

test('the system is followed until somebody chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await expectTheme(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'light');
  await button(page, 'Dark theme').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'dark');
});
