/** The gallery of presets, and the way back to the picture of a first visit. */
import { expect, type Locator, type Page } from '@playwright/test';
import { presetById, presets } from '../../src/catalogue/presets';
import { firstDocument } from '../../src/experiment/defaults';
import { writeLink } from '../../src/experiment/write-link';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  fragmentOf,
  map,
  open,
  sharedLink,
  showPart,
  tabTo,
  verdicts,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const dialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Gallery of experiments' });

const shared = async (page: Page): Promise<string> => fragmentOf(await sharedLink(page));

async function openGallery(page: Page): Promise<void> {
  await open(page);
  await showPart(page, 'Surface');
  await button(page, 'Gallery').click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(presets.length);
}

/** Characters of a picture as a file: a few hundred while it is empty. */
const sizeOf = (picture: Locator): Promise<number> =>
  picture.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);

const DRAWN = 10_000;

test('by pointer: a preset opens, and Undo brings back what was there', async ({ page }) => {
  await openGallery(page);
  const before = writeLink(firstDocument());
  const ravine = presetById.get('ravine');
  await dialog(page)
    .getByRole('button', { name: ravine?.name ?? '' })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(map(page)).toHaveAccessibleDescription(/start at x −4.5, y 1/);
  await expectVerdicts(page);
  expect(await shared(page)).toBe(ravine?.link);
  await button(page, 'Undo').click();
  expect(await shared(page)).toBe(before);
});

test('by keyboard: a preset is found by its optimizer and opened', async ({ page }) => {
  await open(page);
  await tabTo(button(page, 'Gallery'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('newton');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('button', { name: /^Newton/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Gallery')).toBeFocused();
  expect(await shared(page)).toBe(presetById.get('newton-climbs')?.link);
});

test('every preset opens as its link says, with runs on the map', async ({ page }) => {
  await open(page);
  for (const { name, link } of presets) {
    await button(page, 'Gallery').click();
    await page.getByRole('searchbox', { name: 'Search' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expectVerdicts(page);
    expect(await shared(page), name).toBe(link);
  }
});

test('pictures are drawn when they come into sight, not before', async ({ page }) => {
  await openGallery(page);
  const pictures = dialog(page).locator('canvas');
  await expect.poll(() => sizeOf(pictures.first())).toBeGreaterThan(DRAWN);
  expect(await sizeOf(pictures.last()), 'far below').toBeLessThan(DRAWN);
  await pictures.last().scrollIntoViewIfNeeded();
  await expect.poll(() => sizeOf(pictures.last())).toBeGreaterThan(DRAWN);
});

test('Start afresh shows the first visit’s picture, and Undo what was there before', async ({
  page,
}) => {
  const link = 'v=1&surface=beale&start=1,1&steps=50&run=adam,lr:0.1';
  await open(page, link);
  await button(page, 'Adam').click();
  await button(page, 'Start afresh').click();
  await expect(verdicts(page)).toHaveCount(4);
  await expect(page.getByRole('status').filter({ hasText: 'Started afresh' })).toBeVisible();
  expect(await shared(page)).toBe(writeLink(firstDocument()));
  await expect(button(page, 'Gradient descent')).toHaveAttribute('aria-expanded', 'false');
  await button(page, 'Start afresh').click();
  await button(page, 'Undo').click();
  expect(await shared(page), 'where nothing was to be done, nothing is to be undone').toBe(link);
});

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const)
  test(`axe finds nothing in the gallery, ${width} pixels wide, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openGallery(page);
    expect(await axeFindings(page)).toEqual([]);
  });
