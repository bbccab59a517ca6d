/** One step, taken apart: which run and step is shown, with what numbers, and what the map makes of it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { map, open, press, rateSlider, showPart, tabTo, timeline } from '../support/page';

const card = (page: Page): Locator => page.getByRole('region', { name: 'One step, taken apart' });

const run = (page: Page): Locator => card(page).getByRole('combobox', { name: 'Run taken apart' });

const runName = (page: Page): Locator => run(page).locator('option:checked');

/** The row of numbers below the nth line of the rule. */
const numbersOf = (page: Page, line: number): Locator =>
  card(page).locator(`[data-line="${line}"] [data-value]`);

/** From (3, −1), as it is worked out by hand in the tests of the engine. */
const worked = 'v=1&f=x^2%2B2*y^2&start=3,-1&steps=20&run=sgd,lr:0.1&run=adam,lr:0.1,eps:0';

test('stands below the charts, for the last run at the playhead', async ({ page }) => {
  await open(page);
  await expect(runName(page)).toHaveText('Adam');
  await expect(card(page)).toContainText('step 200, line by line');
  await expect(card(page).getByRole('table').first().getByRole('rowgroup')).not.toHaveCount(0);
});

test('shows every line of a step with its numbers, old and new', async ({ page }) => {
  await open(page, `${worked}&at=1`);
  await expect(card(page)).toContainText('step 1, line by line');
  // g, m, v, m̂, v̂, x
  for (const [line, numbers] of [
    [/^6$/, /^−4$/],
    [/^0 →\s0\.6/, /^0 →\s−0\.4/],
    [/^0 →\s0\.036/, /^0 →\s0\.016/],
    [/^6/, /^−4/],
    [/^36/, /^16/],
    [/^3 →\s2\.9/, /^−1 →\s−0\.9/],
  ].entries())
    await expect(numbersOf(page, line)).toHaveText(numbers);
});

test('follows the timeline, a pointer on a chart, and a slider that is dragged', async ({
  page,
}) => {
  await open(page, `${worked}&at=1`);
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('step 2, line by line');
  await expect(numbersOf(page, 5)).toHaveText([/^2\.9 →\s2\.800/, /^−0\.9 →\s−0\.8004/]);
  await page.getByRole('figure').first().getByRole('img').hover();
  await expect(card(page)).toContainText(/step \d\d?, line by line/);
  await expect(card(page)).not.toContainText('step 2, line by line');
  await page.mouse.move(0, 0);
  await expect(card(page)).toContainText('step 2, line by line');
  await rateSlider(page, 'Adam').focus();
  await page.keyboard.press('PageDown');
  await expect(numbersOf(page, 5).first()).not.toHaveText(/→\s2\.8/);
});

test('shows all digits of every number', async ({ page }) => {
  await open(page, `${worked}&at=2`);
  await card(page).getByRole('checkbox', { name: 'All digits' }).check();
  await expect(numbersOf(page, 5).first()).toHaveText(/^2\.9\d* →\s2\.800102\d{7,}$/);
});

test('puts numbers in place of letters', async ({ page }) => {
  await open(page, `${worked}&at=2`);
  const substituted = card(page).locator('[data-line="1"] [data-places]');
  await expect(substituted).toHaveCount(0);
  await card(page).getByRole('checkbox', { name: 'Numbers in formulas' }).check();
  await expect(substituted).toHaveText([/0\.9.*0\.6.*\+.*5\.8/, /0\.9.*\(−0\.4.*\+.*\(−3\.6/]);
  await timeline(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(substituted.first()).toHaveText(/0\.9.*0.*\+.*6/);
});

test('another run is chosen by keyboard alone, and shown on the map', async ({ page }) => {
  await open(page, `${worked}&at=2`);
  const arrows = map(page).locator('.step-arrows');
  await expect(runName(page)).toHaveText('Adam');
  await tabTo(run(page));
  await page.keyboard.press('ArrowUp');
  await expect(runName(page)).toHaveText('Gradient descent');
  // Gradient descent: one line for the decay, one for the step.
  await expect(numbersOf(page, 1)).toHaveCount(2);
  await expect(numbersOf(page, 2)).toHaveCount(0);
  await tabTo(card(page).getByRole('checkbox', { name: 'Arrows on the map' }));
  await page.keyboard.press('Space');
  await expect(arrows.locator('[data-part-line="taken"] path').nth(1)).toHaveAttribute('d', /^M/);
  await expect(arrows.locator('[data-part-line="memory"] path').nth(1)).toHaveAttribute('d', '');
  await page.keyboard.press('Space');
  await expect(arrows).toHaveCount(0);
});

test('a key looks inside one run after the other', async ({ page }) => {
  await open(page);
  for (const name of ['Adam', 'Gradient descent', 'Momentum']) {
    await page.keyboard.press('i');
    await expect(runName(page)).toHaveText(name);
  }
  await expect(map(page).locator('.step-arrows')).toHaveCount(1);
});

test('a run that is removed gives way to another, and Undo brings no choice along', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'More for Momentum' }).click();
  await page.getByRole('menuitem', { name: 'Look inside' }).click();
  await expect(runName(page)).toHaveText('Momentum');
  const address = page.url();
  await page.getByRole('button', { name: 'More for Momentum' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(runName(page)).toHaveText('Adam');
  await press(page, 'ControlOrMeta+z', 1);
  await expect(runName(page)).toHaveText('Momentum');
  await expect.poll(() => page.url(), 'nothing of it is in the link').toBe(address);
});

test('on a phone a run that is looked into brings its steps into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await expect(card(page)).toHaveCount(0);
  await showPart(page, 'Runs');
  await page.getByRole('button', { name: 'More for Adam' }).click();
  await page.getByRole('menuitem', { name: 'Look inside' }).click();
  await expect(card(page)).toBeInViewport();
  await expect(runName(page)).toHaveText('Adam');
  await showPart(page, 'Runs');
  await expect(card(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'More for Adam' }).click();
  await page.getByRole('menuitem', { name: 'Look inside' }).click();
  await expect(card(page), 'once more the same').toBeInViewport();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const { scrollWidth, clientWidth } = await card(page).evaluate((element) => ({
      scrollWidth: element.scrollWidth,
      clientWidth: element.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  }
});

test('below the numbers stand programs that repeat the run, and the check', async ({ page }) => {
  await open(page);
  await expect(card(page).getByRole('heading', { name: 'Code for Adam' })).toBeVisible();
  await card(page).getByRole('button', { name: 'PyTorch program for Adam' }).click();
  await expect(page.getByRole('dialog', { name: 'Code of Adam' })).toBeVisible();
  await page.keyboard.press('Escape');
  await run(page).selectOption('Momentum');
  await expect(card(page).getByRole('heading', { name: 'Code for Momentum' })).toBeVisible();
  await tabTo(card(page).getByRole('button', { name: 'Check all runs against TensorFlow.js' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Checked against TensorFlow.js' })).toBeVisible();
});

test('where only the 3D view is seen, it says where the arrows are', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await open(page, 'surface=himmelblau&run=adam&show=3d');
  const note = card(page).getByText('They lie on the flat map');
  await expect(note).toHaveCount(0);
  await card(page).getByRole('checkbox', { name: 'Arrows on the map' }).check();
  await expect(note).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect(note).toBeHidden();
});
