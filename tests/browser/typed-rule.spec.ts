/** An update rule is typed: its names become sliders and state, nonsense changes nothing, and a link carries it all. */
import { expect, type Page } from '@playwright/test';
import { nonsenseRules } from '../experiment/nonsense';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  map,
  numberField,
  open,
  pictureOf,
  rateSlider,
  restingPicture,
  sharedLink,
  tabTo,
  trajectoriesCsv,
  verdict,
} from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Update rule', exact: true });
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const list = (page: Page, title: string) => page.getByText(title, { exact: true }).locator('..');

test('by pointer: an empty rule grows a hyperparameter and a state', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await button(page, 'Add optimizer').click();
  await button(page, 'Write your own').click();
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue('x = x - lr * g');
  await editor(page).fill('m = mu*m + g\nx = x - lr * m');
  await expect(list(page, 'Hyperparameters')).toContainText('mu');
  await expect(list(page, 'State, kept from step to step')).toContainText('m');
  await expectVerdicts(page);
  await expect(slider(page, 'my rule mu')).toBeVisible();
  await expect(rateSlider(page, 'my rule')).toBeVisible();
  await numberField(page, 'mu of my rule').fill('0.75');
  await numberField(page, 'mu of my rule').press('Enter');
  // Another name elsewhere leaves the value.
  await editor(page).fill('m = mu*m + g\nx = x - lr * k * m');
  await expect(numberField(page, 'mu of my rule')).toHaveValue('0.75');
  await expect(numberField(page, 'k of my rule')).toHaveValue('0.1');

  await numberField(page, 'Name of the rule').fill('Heavy ball');
  await numberField(page, 'Name of the rule').press('Enter');
  await expect(button(page, 'my heavy ball')).toBeVisible();
  await expectVerdicts(page);
  await expect(verdict(page, 'my heavy ball')).toBeVisible();
  expect([...rowsByRun(await trajectoriesCsv(page)).keys()]).toContain('my heavy ball');

  await button(page, 'Copy NumPy code').click();
  await expect(page.getByText('NumPy code copied')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain('    m = mu * m + g\n    x = x - lr * k * m');

  await button(page, 'Copy TeX of the rule of my heavy ball').click();
  await expect(page.getByText('The rule is copied as TeX')).toBeVisible();
  const formula = await page.evaluate(() => navigator.clipboard.readText());
  expect(formula).toContain('  m &= \\mu m + g');

  const link = await sharedLink(page);
  expect(link).toContain('rule=my-heavy-ball;m%20=%20mu%2Am');
  await page.goto('about:blank');
  await page.goto(link);
  await expectVerdicts(page);
  await button(page, 'my heavy ball').click();
  await expect(editor(page)).toHaveValue('m = mu*m + g\nx = x - lr * k * m');
  await expect(numberField(page, 'mu of my heavy ball')).toHaveValue('0.75');
});

test('by keyboard: a copy of Adam goes where Adam goes, then elsewhere', async ({ page }) => {
  await open(page, 'surface=himmelblau&start=0,-3&run=adam,lr:0.28');
  const before = await restingPicture(map(page));
  await tabTo(button(page, 'Adam'));
  await page.keyboard.press('Enter');
  await tabTo(button(page, 'Edit a copy of the rule of Adam'));
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await expect(button(page, 'my adam')).toBeVisible();
  await expectVerdicts(page);
  await expect(numberField(page, 'beta2 of my adam')).toHaveValue('0.999');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nx = x - 0.01');
  await expect(editor(page)).toHaveAttribute('aria-invalid', 'false');
  await expectVerdicts(page);
  await expect.poll(() => pictureOf(map(page))).not.toBe(before);
  await tabTo(button(page, 'Undo'));
  await page.keyboard.press('Enter');
  await expect(editor(page)).not.toHaveValue(/0\.01$/);
});

test('ten rules that mean nothing: a sentence each, and the runs stay', async ({ page }) => {
  await open(
    page,
    'surface=bowl&start=2,2&run=my-ball,lr:0.1,mu:0.8&rule=my-ball;m=mu*m%2Bg;x=x-lr*m',
  );
  await button(page, 'my ball').click();
  await editor(page).focus();
  const before = await restingPicture(map(page));
  const address = page.url();
  for (const { text, sentence } of nonsenseRules) {
    await editor(page).fill(text);
    await expect(page.getByText(sentence, { exact: true })).toBeVisible();
    await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
    expect(await editor(page).inputValue(), 'what was typed stays').toBe(text);
    expect(await pictureOf(map(page))).toBe(before);
  }
  expect(page.url()).toBe(address);
  await expect(page.locator('img, iframe, body script')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveValue('m=mu*m+g\nx=x-lr*m');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a rule goes with the last run that follows it, and Undo brings both back', async ({
  page,
}) => {
  await open(page, 'surface=bowl&start=2,2&run=my-a,lr:0.1&rule=my-a;x=x-lr*g&run=sgd,lr:0.1');
  await button(page, 'my a').click();
  await button(page, 'Remove my a').click();
  await expect.poll(() => page.url()).not.toContain('rule=');
  await button(page, 'Undo').click();
  await expect.poll(() => page.url()).toContain('rule=my-a');
});
