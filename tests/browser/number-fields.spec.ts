/** Numbers that cannot be: one sentence, and the last valid value stays. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  fragmentOf,
  numberField,
  open,
  sharedLink,
  tabTo,
  trajectoriesCsv,
  typeOver,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** No field takes any of these. */
const bad = ['abc', '', '1e999', '1,5', 'NaN', 'Infinity', '1e13', '0x10', '--1', '1.2.3'];

/** Below what these fields can be. */
const nonnegative = /^(Steps|Noise|Seed|Learning rate of .*|Longest gradient of .*|eps of .*)$/;

/** A name can be anything. */
const fieldsOf = (page: Page): Locator =>
  page.getByRole('region', { name: 'Experiment' }).getByRole('textbox', { name: /^(?!Name of )/ });

async function expectRefused(field: Locator, text: string): Promise<void> {
  const page = field.page();
  const name = await field.getAttribute('aria-label');
  await field.focus();
  const value = await field.inputValue();
  await field.fill(text);
  await page.keyboard.press('Enter');
  await expect(field, `“${text}” in ${name}`).toHaveAccessibleDescription(
    /^[A-Z“][^;]{3,90}; \S+ stays\.$/u,
  );
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue(value);
  await expect(field).toHaveAccessibleDescription('');
}

test('in every field of the page, with a run and its schedule and clipping open', async ({
  page,
}) => {
  await open(page, 'surface=himmelblau&noise=1&run=sgd&run=adam,schedule:one-cycle,clip:2');
  await button(page, 'Adam').click();
  await expect(button(page, 'Remove Adam')).toBeVisible();
  const before = fragmentOf(await sharedLink(page));
  const fields = await fieldsOf(page).all();
  const names = await Promise.all(fields.map((field) => field.getAttribute('aria-label')));
  for (const known of ['Start x', 'Start y', 'Steps', 'Noise', 'Seed', 'beta1 of Adam'])
    expect(names).toContain(known);
  for (const [index, field] of fields.entries()) {
    // Every field meets every kind of mistake somewhere, and three of them itself.
    const texts = [0, 1, 2].map((step) => bad[(3 * index + step) % bad.length] ?? '');
    for (const text of texts) await expectRefused(field, text);
    if (nonnegative.test(names[index] ?? '')) await expectRefused(field, '-5');
  }
  expect(fragmentOf(await sharedLink(page))).toBe(before);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('every mistake in one field, each told once, where it was made', async ({ page }) => {
  await open(page);
  const before = await trajectoriesCsv(page);
  const field = numberField(page, 'Steps');
  for (const text of [...bad, '-5', '0', '2.5', '100001']) await expectRefused(field, text);
  await field.fill('abc');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: 'stays.' })).toHaveCount(1);
  expect(await trajectoriesCsv(page)).toBe(before);
});

test('by keyboard: leaving the field restores the value and leaves the sentence', async ({
  page,
}) => {
  await open(page);
  const field = numberField(page, 'Steps');
  await tabTo(field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('abc');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('200');
  await expect(field).toHaveAccessibleDescription('“abc” is not a number; 200 stays.');
  await tabTo(field);
  await typeOver(page, '150');
  await expect(field).toHaveAccessibleDescription('');
  await expect(field).toHaveValue('150');
});

test('numbers as people write them are understood', async ({ page }) => {
  await open(page);
  for (const [text, value] of [
    ['1e-1', '0.1'],
    ['.5', '0.5'],
    [' 2 ', '2'],
    ['−0.25', '−0.25'],
    ['+3.50', '3.5'],
    ['-0', '0'],
  ] as const) {
    await numberField(page, 'Start x').focus();
    await typeOver(page, text);
    await expect(numberField(page, 'Start x')).toHaveValue(value);
    await expect(numberField(page, 'Start x')).toHaveAccessibleDescription('');
  }
});

test('noise is switched off by the word that stands for it', async ({ page }) => {
  await open(page, 'surface=himmelblau&noise=0.5&run=sgd');
  await numberField(page, 'Noise').focus();
  await typeOver(page, 'Off');
  await expect(numberField(page, 'Noise')).toHaveAccessibleDescription('');
  await numberField(page, 'Steps').focus();
  await expect(numberField(page, 'Noise')).toHaveValue('off');
});

test('by keyboard: what is typed into a field that was tabbed to replaces all it held', async ({
  page,
}) => {
  // At rest one field shows a word, the other three digits.
  await open(page, 'surface=himmelblau&start=0,-3&run=adam,lr:0.123456789');
  for (const name of ['Noise', 'Learning rate of Adam']) {
    await tabTo(numberField(page, name));
    await page.keyboard.type('0.25');
    await page.keyboard.press('Enter');
    await expect(numberField(page, name)).toHaveValue('0.25');
  }
});
