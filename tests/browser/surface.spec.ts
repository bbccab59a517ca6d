/** Another loss surface is chosen, and everything follows it. */
import { expect, type Page } from '@playwright/test';
import { surfaceById, surfaces } from '../../src/catalogue/surfaces';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  map,
  numberField,
  open,
  pictureOf,
  press,
  restingPicture,
  tabTo,
  trajectoriesCsv,
  verdicts,
} from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

const card = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Loss surface' }).getByRole('button', { name });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Choose a loss surface' });

async function expectRosenbrock(page: Page): Promise<void> {
  await expect(dialog(page)).toBeHidden();
  await expect(card(page, 'Rosenbrock')).toBeVisible();
  await expect(map(page)).toHaveAccessibleDescription(
    /^Rosenbrock, .*minimum: x 1, y 1 with loss 0/,
  );
  await expect(numberField(page, 'Start x')).toHaveValue('−1.2');
  await expect(verdicts(page)).toHaveCount(4);
  await expectVerdicts(page);
  const table = rowsByRun(await trajectoriesCsv(page));
  const [start] = surfaceById.get('rosenbrock')?.starts ?? [];
  for (const rows of table.values()) {
    expect(rows[0]?.position).toEqual(start?.at);
    expect(rows.at(-1)?.loss, 'the rates suggested here lead down').toBeLessThan(
      rows[0]?.loss ?? 0,
    );
  }
}

test('by pointer: Rosenbrock', async ({ page }) => {
  await open(page);
  const himmelblau = await restingPicture(map(page));
  await card(page, 'Himmelblau').click();
  await dialog(page)
    .getByRole('button', { name: /^Rosenbrock/ })
    .click();
  await expectRosenbrock(page);
  await expect.poll(() => pictureOf(map(page))).not.toBe(himmelblau);
});

test('by keyboard: Rosenbrock', async ({ page }) => {
  await open(page);
  await tabTo(card(page, 'Himmelblau'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('rosen');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Rosenbrock')).toBeFocused();
  await expectRosenbrock(page);
});

test('the dialog lists every surface, searches, and Escape changes nothing', async ({ page }) => {
  await open(page);
  await card(page, 'Himmelblau').click();
  const entries = dialog(page).getByRole('listitem');
  await expect(entries).toHaveCount(surfaces.length);
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such surface');
  await expect(dialog(page)).toContainText('Nothing here matches');
  await page.getByRole('searchbox', { name: 'Search' }).fill('valley');
  await expect.poll(() => entries.count()).toBeLessThan(surfaces.length);
  // The first press empties the field, as in every search field of the browser.
  await press(page, 'Escape', 2);
  await expect(dialog(page)).toBeHidden();
  await expect(card(page, 'Himmelblau')).toBeFocused();
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('a surface of each group comes with its formula, its minima in words, and verdicts', async ({
  page,
}) => {
  const groups = new Map(surfaces.map((surface) => [surface.group, surface]));
  await open(page);
  for (const { id, name } of groups.values()) {
    await page.evaluate((link) => location.assign(`#${link}`), `surface=${id}&run=sgd&run=adam`);
    await expect(card(page, name)).toBeVisible();
    await expect(map(page)).toHaveAccessibleDescription(new RegExp(`^${name}, .*minim`));
    await expect(page.getByRole('math').first()).toBeVisible();
    await expect(verdicts(page)).toHaveCount(2);
    await expectVerdicts(page);
  }
});
