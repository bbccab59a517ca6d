/** A loss surface is typed: the map follows every key, nonsense changes nothing, and a link carries it all. */
import { expect, type Page } from '@playwright/test';
import { nonsenseFormulas } from '../experiment/nonsense';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  fragmentOf,
  map,
  numberField,
  open,
  pictureOf,
  restingPicture,
  tabTo,
  terrain,
  verdict,
} from '../support/page';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Formula', exact: true });
const card = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Loss surface' }).getByRole('button', { name });
const minimum = (at: string) => new RegExp(`^A typed surface, .*minimum: ${at} with loss 0`);

/** The sentence, which may be followed by another. */
const sentenceAs = (sentence: string) =>
  new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

test('by pointer: typed from the choice of surfaces, followed while it is typed', async ({
  page,
}) => {
  await open(page);
  await card(page, 'Himmelblau').click();
  await button(page, 'Type your own').click();
  await expect(editor(page)).toBeFocused();
  await expect(map(page)).toHaveAccessibleDescription(minimum('x 0, y 0'));
  await page.keyboard.type('(x - 2)^2 + 3*y^2');
  await expect(editor(page)).toHaveValue('(x - 2)^2 + 3*y^2');
  await expect(map(page)).toHaveAccessibleDescription(minimum('x 2, y 0'));
  await expectVerdicts(page);
  const gradient = page.getByRole('group', { name: 'Gradient' });
  await expect(gradient.getByRole('math').first()).toBeVisible();
  await expect(gradient).toContainText('6');
  // All that was typed is one step, the choice before another.
  await numberField(page, 'Steps').focus();
  await button(page, 'Undo').click();
  await expect(editor(page)).toHaveValue('x^2 + y^2');
  await button(page, 'Undo').click();
  await expect(card(page, 'Himmelblau')).toBeVisible();
  await button(page, 'Redo').click();
  await button(page, 'Redo').click();
  await expect(editor(page)).toHaveValue('(x - 2)^2 + 3*y^2');
});

test('by keyboard: a copy of the formula, which looks the same until it is edited', async ({
  page,
}) => {
  await open(page);
  const before = await restingPicture(terrain(page));
  await tabTo(button(page, 'Edit a copy of the formula'));
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue('(x^2 + y - 11)^2 + (x + y^2 - 7)^2');
  expect(await restingPicture(terrain(page))).toBe(before);
  await page.keyboard.press('End');
  await page.keyboard.type(' + 30*x');
  await expect.poll(() => pictureOf(terrain(page))).not.toBe(before);
  await page.keyboard.type(' +');
  await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(editor(page)).toHaveAccessibleDescription(/expected a number, name or '\('/);
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveAttribute('aria-invalid', 'false');
  await expect(editor(page)).toHaveValue(/\+ 30\*x\s*$/);
});

test('ten formulas that mean nothing: a sentence each, and the picture stays', async ({ page }) => {
  await open(page, 'f=sin(2*x)%5E2%2By%5E2&start=1,2&run=sgd,lr:0.1&run=adam,lr:0.1');
  const before = await restingPicture(terrain(page));
  const address = page.url();
  await editor(page).focus();
  for (const { text, sentence, marked } of nonsenseFormulas) {
    await editor(page).fill(text);
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
    await expect(editor(page)).toHaveAccessibleDescription(sentenceAs(sentence));
    await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('mark')).toHaveText(marked === '' ? '\u00a0' : marked);
    expect(await editor(page).inputValue(), 'what was typed stays').toBe(text);
    expect(await pictureOf(terrain(page))).toBe(before);
  }
  expect(page.url()).toBe(address);
  await expect(page.locator('img, iframe, body script')).toHaveCount(0);
  await editor(page).fill('sin(2*x)^2+y^2');
  await expect(page.locator('mark')).toHaveCount(0);
  await expectVerdicts(page);
});

test('a link with nothing but a formula looks where its minimum is', async ({ page }) => {
  await open(page, 'f=(x-300)%5E2%2B(y%2B200)%5E2&start=100,100&run=sgd');
  await expect(map(page)).toHaveAccessibleDescription(minimum('x 300, y −200'));
  await expect(verdict(page, 'Gradient descent')).toContainText(
    /(reaches|converges).*\(300, −200\)/,
  );
});

test('what is typed goes into the address and comes back', async ({ page }) => {
  await open(page, 'f=x%5E2%2By%5E2&start=2,2&run=sgd,lr:0.1');
  await editor(page).fill('abs(x) + max(x, y^2)');
  await editor(page).blur();
  await expect
    .poll(() => decodeURIComponent(fragmentOf(page.url())))
    .toContain('f=abs(x) + max(x, y^2)');
  await page.reload();
  await expect(editor(page)).toHaveValue('abs(x) + max(x, y^2)');
});

test('a run that comes where the formula has no value ends there', async ({ page }) => {
  await open(page, 'f=log(x)%2By%5E2&start=1,1&steps=50&run=sgd,lr:0.4');
  await expect(map(page)).toHaveAccessibleDescription(/Where it has no value the map is hatched/);
  await expect(verdict(page, 'Gradient descent')).toContainText('leaves the domain at step');
});

test('the page on the language opens what it shows', async ({ page }) => {
  await open(page, 'f=x%5E2%2By%5E2&start=2,2&run=sgd,lr:0.1');
  const language = page.getByRole('dialog', { name: 'The formula language' });
  await button(page, 'Language').click();
  await expect(language).toContainText('sigmoid(u)');
  await expect(language).toContainText('2,000');
  await language.getByRole('button', { name: /^sin\(2\*x\)\^2/ }).click();
  await expect(language).toBeHidden();
  await expect(editor(page)).toHaveValue('sin(2*x)^2 + y^2/4');
  await button(page, 'Language').click();
  await language.getByRole('button', { name: /^m = mu\*m/ }).click();
  await expect(page.getByRole('slider', { name: 'my rule mu' })).toBeVisible();
  await expectVerdicts(page);
});
