/** What can be done with a run as a whole, from its menu, its opened settings, its name and its mark. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  fragmentOf,
  map,
  middleOf,
  numberField,
  open,
  pictureOf,
  press,
  rateSlider,
  sharedLink,
  tabTo,
  typeOver,
  verdict,
  verdicts,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const runsOf = (page: Page): Locator => page.getByRole('region', { name: 'Optimizers' });

const more = (page: Page, run: string): Locator => button(page, `More for ${run}`);

async function choose(page: Page, run: string, item: string): Promise<void> {
  await more(page, run).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The optimizers of the link, in order, each with what follows it. */
async function sharedRuns(page: Page): Promise<readonly string[]> {
  const fragment = fragmentOf(await sharedLink(page));
  return [...fragment.matchAll(/run=([^&]*)/g)].map(([, run = '']) => decodeURIComponent(run));
}

const optimizersOf = async (page: Page): Promise<readonly string[]> =>
  (await sharedRuns(page)).map((run) => run.split(',')[0] ?? '');

const firstOrder = ['sgd', 'momentum', 'rmsprop', 'adam'];

test('by pointer: each item of the menu is one step of Undo', async ({ page }) => {
  await open(page);
  const before = await sharedRuns(page);
  const items: readonly (readonly [run: string, item: string])[] = [
    ['Adam', 'Duplicate'],
    ['Momentum', 'Hide'],
    ['RMSProp', 'Show alone'],
    ['Adam', 'Move up'],
    ['Gradient descent', 'Move down'],
    ['Adam', 'Red triangle'],
    ['Adam', 'Remove'],
  ];
  for (const [run, item] of items) {
    await more(page, run).click();
    await page
      .getByRole(/triangle/.test(item) ? 'menuitemradio' : 'menuitem', { name: item })
      .click();
    await expect.poll(() => sharedRuns(page), `${item}: ${run}`).not.toEqual(before);
    await button(page, 'Undo').click();
    expect(await sharedRuns(page), `${item}: ${run}, undone`).toEqual(before);
  }
});

test('by keyboard: the menu opens on its first item, its keys go round, and the focus comes back', async ({
  page,
}) => {
  await open(page);
  await tabTo(more(page, 'Momentum'));
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'More for Momentum' });
  await expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitemradio').last()).toBeFocused();
  await page.keyboard.press('Home');
  await press(page, 'ArrowDown', 4);
  await expect(menu.getByRole('menuitem', { name: 'Hide' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(more(page, 'Momentum')).toBeFocused();
  await expect(verdicts(page)).toHaveCount(3);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(more(page, 'Momentum')).toBeFocused();
});

test('a duplicate takes another rate, and both are seen', async ({ page }) => {
  await open(page);
  await choose(page, 'Adam', 'Duplicate');
  await expect(rateSlider(page, 'Adam 2')).toBeInViewport();
  await tabTo(numberField(page, 'Learning rate of Adam 2'));
  await typeOver(page, '0.02');
  await expect(verdict(page, 'Adam 2')).not.toHaveText(await verdict(page, 'Adam').innerText());
  const runs = await sharedRuns(page);
  // The colour of the fifth place goes without saying.
  expect(runs.slice(3)).toEqual(['adam,lr:0.28', 'adam,lr:0.02']);
});

test('a run is renamed in its place; an empty name restores the optimizer’s', async ({ page }) => {
  await open(page);
  await choose(page, 'Adam', 'Rename');
  await expect(numberField(page, 'Name of Adam')).toBeFocused();
  await page.keyboard.type('fast one');
  await page.keyboard.press('Enter');
  await expect(button(page, 'fast one')).toBeFocused();
  await expect(rateSlider(page, 'fast one')).toBeVisible();
  await expect(verdict(page, 'fast one')).toBeVisible();
  expect((await sharedRuns(page)).at(-1)).toContain('label:fast one');

  await choose(page, 'fast one', 'Rename');
  await page.keyboard.type('never mind');
  await page.keyboard.press('Escape');
  await expect(button(page, 'fast one')).toBeFocused();

  await choose(page, 'fast one', 'Rename');
  await typeOver(page, ' ');
  await expect(button(page, 'Adam')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(button(page, 'fast one')).toBeVisible();
});

test('hidden runs leave map and verdicts, and come back', async ({ page }) => {
  await open(page);
  const whole = await pictureOf(map(page));
  await choose(page, 'Momentum', 'Hide');
  await expect(verdicts(page)).toHaveCount(3);
  await expect.poll(() => pictureOf(map(page))).not.toBe(whole);
  await button(page, 'Show Momentum').click();
  await expect(button(page, 'Momentum')).toBeFocused();
  await expect(verdicts(page)).toHaveCount(4);

  await choose(page, 'Adam', 'Show alone');
  await expect(verdicts(page)).toHaveCount(1);
  await choose(page, 'Adam', 'Show all');
  await expect(verdicts(page)).toHaveCount(4);

  await choose(page, 'Adam', 'Show alone');
  await choose(page, 'Adam', 'Hide');
  await expect(verdicts(page)).toHaveCount(0);
  await expect(page.getByText('All optimizers are hidden.')).toBeVisible();
  await button(page, 'Show all').click();
  await expect(verdicts(page)).toHaveCount(4);
});

test('the order changes by menu, by keys and by dragging the mark', async ({ page }) => {
  await open(page);
  await choose(page, 'Adam', 'Move up');
  await expect(more(page, 'Adam')).toBeFocused();
  expect(await optimizersOf(page)).toEqual(['sgd', 'momentum', 'adam', 'rmsprop']);

  await button(page, 'Adam').focus();
  await press(page, 'Alt+ArrowUp', 5);
  await expect(button(page, 'Adam')).toBeFocused();
  expect(await optimizersOf(page)).toEqual(['adam', 'sgd', 'momentum', 'rmsprop']);
  await button(page, 'Adam').focus();
  await press(page, 'Alt+ArrowDown', 9);
  expect(await optimizersOf(page)).toEqual(firstOrder);

  const mark = button(page, 'Gradient descent').locator('.run-mark');
  const from = await middleOf(mark);
  const to = await middleOf(button(page, 'RMSProp'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The lower half of the line is where a run goes past it.
  await page.mouse.move(from.x, to.y + 60, { steps: 12 });
  await page.mouse.up();
  expect(await optimizersOf(page)).toEqual(['momentum', 'rmsprop', 'sgd', 'adam']);
  await expect(button(page, 'Gradient descent')).toHaveAttribute('aria-expanded', 'false');
  await button(page, 'Undo').click();
  expect(await optimizersOf(page)).toEqual(firstOrder);
});

test('colours stay with their runs, and a chosen one is exchanged', async ({ page }) => {
  await open(page);
  await choose(page, 'Gradient descent', 'Remove');
  expect((await sharedRuns(page))[0]).toContain('color:1');
  await choose(page, 'Adam', 'Move up');
  await button(page, 'Adam').click();
  const colors = runsOf(page).getByRole('group', { name: 'Colour and marker' });
  await expect(colors.getByRole('radio', { name: 'Blue triangle' })).toBeChecked();
  await colors.locator('label').nth(1).click();
  await expect(colors.getByRole('radio', { name: 'Orange square' })).toBeChecked();
  const runs = await sharedRuns(page);
  expect(runs.find((run) => run.startsWith('momentum'))).toContain('color:3');
  // The colour of the second place goes without saying.
  expect(runs[1]).toMatch(/^adam,lr:0.28$/);
});

test('an opened run offers the same, by name', async ({ page }) => {
  await open(page);
  await button(page, 'Adam').click();
  await tabTo(numberField(page, 'Name of Adam'));
  await typeOver(page, 'mine');
  await expect(button(page, 'mine')).toBeVisible();
  await button(page, 'Move up: mine').click();
  await button(page, 'Hide mine').click();
  expect((await sharedRuns(page))[2]).toBe('adam,lr:0.28,label:mine,color:3,hidden:1');
  await button(page, 'Show mine').click();
  await button(page, 'Show alone: mine').click();
  await expect(verdicts(page)).toHaveCount(1);
  await button(page, 'Show all: mine').click();
  await expect(verdicts(page)).toHaveCount(4);
});

test('without any run the page says so twice, and the first is added from either place', async ({
  page,
}) => {
  await open(page, 'surface=bowl&run=adam');
  await choose(page, 'Adam', 'Remove');
  await expect(button(page, 'Add optimizer')).toBeFocused();
  await expect(page.getByText('No optimizer is under way yet.')).toBeVisible();
  await tabTo(button(page, 'Add the first optimizer'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('nesterov');
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(1);
  await expect(button(page, 'Add optimizer')).toBeFocused();
});
