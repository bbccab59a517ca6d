/** The problem's own settings: named starts, the seed, and the rates that go with a surface. */
import { expect, type Page } from '@playwright/test';
import { surfaceById } from '../../src/catalogue/surfaces';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  fragmentOf,
  map,
  numberField,
  open,
  pictureOf,
  pointOnSlider,
  press,
  rateSlider,
  sharedLink,
  tabTo,
  typeOver,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const shared = async (page: Page): Promise<string> => fragmentOf(await sharedLink(page));

const rateFields = (page: Page) => page.getByRole('textbox', { name: /^Learning rate of/ });

test('by pointer and by keyboard: a named start is taken', async ({ page }) => {
  await open(page);
  const starts = surfaceById.get('himmelblau')?.starts ?? [];
  await button(page, 'Named starts').click();
  await expect(page.getByRole('menuitemradio')).toHaveCount(starts.length);
  await page.getByRole('menuitemradio', { name: /^upper right/ }).click();
  await expect(numberField(page, 'Start x')).toHaveValue('4.5');

  await tabTo(button(page, 'Named starts'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /^upper right/ })).toBeChecked();
  await press(page, 'ArrowDown', 1);
  await page.keyboard.press('Enter');
  await expect(numberField(page, 'Start y')).toHaveValue('0');
  await expect(button(page, 'Named starts')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(numberField(page, 'Start y')).toHaveValue('4.5');
});

test('a typed surface has no named starts', async ({ page }) => {
  await open(page, 'f=x^2%2By^2&run=sgd');
  await expect(button(page, 'Named starts')).toHaveCount(0);
});

test('a new seed is another picture, the same seed the same', async ({ page }) => {
  await open(page, 'surface=bowl&noise=3&steps=50&run=sgd,lr:0.2');
  const first = await pictureOf(map(page));
  await button(page, 'New seed').click();
  await expect(numberField(page, 'Seed')).not.toHaveValue('1');
  await expect.poll(() => pictureOf(map(page))).not.toBe(first);
  await button(page, 'Copy seed').click();
  await expect(page.getByRole('status').filter({ hasText: /^Seed \d+ copied$/ })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(numberField(page, 'Seed')).toHaveValue(copied);
  expect(await shared(page)).toContain(`seed=${copied}`);

  await tabTo(numberField(page, 'Seed'));
  await typeOver(page, '1');
  await tabTo(button(page, 'Copy seed'));
  await expect.poll(() => pictureOf(map(page))).toBe(first);
});

test('a new seed says where it changes nothing', async ({ page }) => {
  await open(page);
  await button(page, 'New seed').click();
  await expect(page.getByRole('status').filter({ hasText: 'without noise' })).toBeVisible();
});

test('one rate for all: sliders, fields and known rates move every run, and the link has no say', async ({
  page,
}) => {
  await open(page);
  const before = await shared(page);
  await page.getByRole('checkbox', { name: 'One rate for all' }).check();
  expect(await shared(page)).toBe(before);

  const from = await pointOnSlider(rateSlider(page, 'RMSProp'), 0.6);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y, { steps: 4 });
  await page.mouse.up();
  const rates = await rateFields(page).evaluateAll((fields: HTMLInputElement[]) =>
    fields.map((field) => field.value),
  );
  expect(new Set(rates).size).toBe(1);
  await button(page, 'Undo').click();
  expect(await shared(page)).toBe(before);

  await tabTo(numberField(page, 'Learning rate of Adam'));
  await typeOver(page, '0.005');
  for (const field of await rateFields(page).all()) await expect(field).toHaveValue('0.005');
  await button(page, 'Adam').click();
  await page.getByRole('button', { name: /^library default.*0\.001$/ }).click();
  for (const field of await rateFields(page).all()) await expect(field).toHaveValue('0.001');

  await page.getByRole('checkbox', { name: 'One rate for all' }).uncheck();
  await page.getByRole('button', { name: /^suggested/ }).click();
  await expect(numberField(page, 'Learning rate of Adam')).toHaveValue('0.1');
  await expect(numberField(page, 'Learning rate of Momentum')).toHaveValue('0.001');
});

test('optimizers are grouped by idea, found by name, year or library, and variants stand apart', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Add optimizer').click();
  const dialog = page.getByRole('dialog', { name: 'Add an optimizer' });
  const groups = await dialog.getByRole('heading', { level: 3 }).allTextContents();
  const ideas = ['plain', 'momentum', 'adaptive', 'sign', 'second order', 'variants'];
  expect(groups.map((group) => group.split(':')[0])).toEqual(ideas);
  const variants = dialog.getByRole('region', { name: /^variants/ }).getByRole('listitem');
  await expect(variants).toHaveCount(5);
  await expect(dialog.getByRole('button', { name: /^Adam 2015/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('optax.lion');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search' }).fill('rmsprop');
  await page.keyboard.press('Enter');
  await expect(rateSlider(page, 'RMSProp 2')).toBeVisible();
});

test('a schedule is sketched', async ({ page }) => {
  await open(page, 'surface=bowl&steps=200&run=adam,schedule:cosine');
  await button(page, 'Adam').click();
  const sketch = page.locator('.schedule-sketch');
  await expect(sketch).toContainText('step 200');
  const falling = await sketch.locator('.schedule-curve').getAttribute('d');
  await page
    .getByRole('combobox', { name: 'Schedule of the learning rate' })
    .selectOption({ label: 'Linear warm-up' });
  await expect(sketch.locator('.schedule-curve')).not.toHaveAttribute('d', falling ?? '');
});

test('axe finds nothing in the menus', async ({ page }) => {
  await open(page);
  for (const name of ['Named starts', 'More for Adam']) {
    await button(page, name).click();
    await expect(page.getByRole('menu', { name })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
