/** The charts: which are shown, how large and on which scale; their values read out, as a table and as files. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formatNumber } from '../../src/drawing/format';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  open,
  pictureOf,
  rateSlider,
  restingPicture,
  tabTo,
  textOf,
  timeline,
  trajectoriesCsv,
} from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

const charts = (page: Page): Locator =>
  page.getByRole('region', { name: 'Charts', exact: true }).getByRole('figure');

const chart = (page: Page, title: string): Locator =>
  page
    .getByRole('region', { name: 'Charts', exact: true })
    .getByRole('figure', { name: title, exact: true });

const dialog = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: title, exact: true });

const fragment = (page: Page): string => new URL(page.url()).hash;

async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  await expect(charts(page)).toHaveCount(titles.length);
  for (const [place, title] of titles.entries())
    await expect(charts(page).nth(place)).toHaveAccessibleName(title);
}

/** In both themes. */
async function expectNoFindings(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await axeFindings(page)).toEqual([]);
  }
}

test('by pointer: charts are chosen, put in order, hidden, and brought back', async ({ page }) => {
  await open(page);
  await expectTitles(page, ['Loss', 'Step length']);
  await button(page, 'Charts').click();
  const list = dialog(page, 'Charts');
  await list.getByRole('checkbox', { name: /^Gradient norm/ }).check();
  await list.getByRole('checkbox', { name: /^x / }).check();
  await expectNoFindings(page);
  await list.getByRole('button', { name: 'Move Gradient norm up' }).click();
  await list.getByRole('button', { name: 'Move Gradient norm up' }).click();
  await list.getByRole('button', { name: 'Close' }).click();
  await expectTitles(page, ['Gradient norm', 'Loss', 'Step length', 'x']);
  await expect.poll(() => fragment(page)).toContain('charts=gradient-norm,loss,step-length,x');
  for (const title of ['Gradient norm', 'x'])
    await expect(chart(page, title).getByRole('img')).toHaveAccessibleName(/Adam: .+ at step 200/);

  await button(page, 'More for Loss').click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expectTitles(page, ['Gradient norm', 'Step length', 'x']);
  await button(page, 'Undo').click();
  await expectTitles(page, ['Gradient norm', 'Loss', 'Step length', 'x']);
});

test('by keyboard: the dialog keeps the focus on what moves, and gives it back', async ({
  page,
}) => {
  await open(page);
  await tabTo(button(page, 'Charts'));
  await page.keyboard.press('Enter');
  const distance = dialog(page, 'Charts').getByRole('checkbox', { name: /^Distance/ });
  await tabTo(distance);
  await page.keyboard.press('Space');
  await expect(distance).toBeChecked();
  const up = dialog(page, 'Charts').getByRole('button', { name: 'Move Distance up' });
  await tabTo(up);
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(button(page, 'Charts')).toBeFocused();
  await expectTitles(page, ['Distance', 'Loss', 'Step length']);

  await tabTo(button(page, 'More for Distance'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['Loss', 'Distance', 'Step length']);
});

test('a link says which charts there are, and a wrong one is told', async ({ page }) => {
  await open(page, 'surface=bowl&run=sgd&run=adam&charts=learning-rate,distence,y');
  await expectTitles(page, ['Learning rate', 'y']);
  await expect(page.getByText('Unknown chart "distence". Did you mean "distance"?')).toBeVisible();
});

test('an axis is logarithmic or linear, and the choice is part of the link', async ({ page }) => {
  await open(page);
  const picture = await restingPicture(chart(page, 'Loss'));
  const scale = button(page, 'Log scale of Loss');
  await expect(scale).toHaveAttribute('aria-pressed', 'true');
  await scale.click();
  await expect(scale).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => pictureOf(chart(page, 'Loss'))).not.toBe(picture);
  await expect.poll(() => fragment(page)).toContain('charts=loss:linear,step-length');
  await scale.press('Enter');
  await expect.poll(() => pictureOf(chart(page, 'Loss'))).toBe(picture);
  await expect.poll(() => fragment(page)).not.toContain('charts=');
});

test('a chart takes the place of the map, follows the hand, and Escape gives it back', async ({
  page,
}) => {
  await open(page);
  const large = page.getByRole('region', { name: 'Loss, enlarged' });
  await button(page, 'Enlarge Loss').click();
  await expect(large.getByRole('img')).toHaveAccessibleName(/^Loss/);
  await expect(map(page)).toBeHidden();
  await expectNoFindings(page);
  const before = await pictureOf(large);
  await rateSlider(page, 'Adam').press('PageUp');
  await expect.poll(() => pictureOf(large)).not.toBe(before);

  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(map(page)).toBeVisible();
  await tabTo(button(page, 'Enlarge Loss'));
  await page.keyboard.press('Enter');
  await expect(large.getByRole('button', { name: 'Enlarge Loss' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Enlarge Loss')).toBeFocused();
});

test('a step pointed at is read out with the values that were computed', async ({ page }) => {
  await open(
    page,
    'surface=himmelblau&start=0,-3&run=sgd,lr:0.01&run=adam,lr:0.28&charts=gradient-norm,loss',
  );
  const rows = rowsByRun(await trajectoriesCsv(page));
  const resting = await restingPicture(chart(page, 'Loss'));
  const { x, y } = await middleOf(chart(page, 'Gradient norm').getByRole('img'));
  await page.mouse.move(x, y);
  const tip = chart(page, 'Gradient norm').locator('.chart-tip');
  const step = Number(/step (\d+)/.exec((await tip.textContent()) ?? '')?.[1]);
  expect(step).toBeGreaterThan(20);
  for (const [name, short] of [
    ['Gradient descent', 'GD'],
    ['Adam', 'Adam'],
  ] as const) {
    const value = formatNumber(rows.get(name)?.[step]?.gradientNorm ?? Number.NaN);
    await expect(tip.locator('dl > div').filter({ hasText: short })).toHaveText(short + value);
  }
  await expect
    .poll(() => pictureOf(chart(page, 'Loss')), 'the step on the other')
    .not.toBe(resting);
  await expect(page.locator('.step-slider')).toContainText(String(step));
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();
  await expect.poll(() => pictureOf(chart(page, 'Loss')), 'as before').toBe(resting);
});

test('pressed and drawn along, a chart scrubs', async ({ page }) => {
  await open(page);
  const { x, y } = await middleOf(chart(page, 'Loss').getByRole('img'));
  await page.mouse.move(x - 40, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 3 });
  const middle = Number(await timeline(page).inputValue());
  expect(middle).toBeGreaterThan(20);
  expect(middle).toBeLessThan(180);
  await page.mouse.up();
  await page.mouse.move(x + 30, y);
  await expect(timeline(page)).toHaveValue(String(middle));
});

test('the table says in numbers what the charts show', async ({ page }) => {
  await open(
    page,
    'surface=himmelblau&start=0,-3&steps=2000&run=sgd,lr:0.01&run=adam,lr:0.28&at=77',
  );
  const rows = rowsByRun(await trajectoriesCsv(page)).get('Adam') ?? [];
  await tabTo(button(page, 'Steps as table'));
  await page.keyboard.press('Enter');
  const table = dialog(page, 'Steps as table');
  await table.getByRole('combobox', { name: 'Run' }).selectOption('Adam');
  await expect(table.getByRole('caption')).toContainText(
    'Every 20th step from 0 to 2000, and each from 67 to 87, around the playhead.',
  );
  await expect(table.getByRole('columnheader')).toHaveText([
    'Step',
    'x',
    'y',
    'Loss',
    'Step length',
    'Gradient norm',
  ]);
  for (const step of [0, 77, 2000]) {
    const row = rows[step];
    const numbers = [...(row?.position ?? []), row?.loss, row?.stepLength, row?.gradientNorm];
    const cells = numbers.map((value = Number.NaN) =>
      Number.isNaN(value) ? '–' : formatNumber(value),
    );
    const line = table.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: String(step), exact: true }),
    });
    await expect(line.getByRole('cell')).toHaveText(cells);
  }
  await expect(table.locator('[aria-current="step"]')).toBeInViewport();
  await expect(table.locator('[aria-current="step"]')).toContainText('77');
  await expectNoFindings(page);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Steps as table')).toBeFocused();
});

test('a chart leaves the page as a picture with its settings and its link', async ({ page }) => {
  await open(page);
  const save = async (item: string) => {
    const download = page.waitForEvent('download');
    await button(page, 'More for Step length').click();
    await page.getByRole('menuitem', { name: item }).click();
    return download;
  };
  const svg = await save('Chart (SVG)');
  expect(svg.suggestedFilename()).toBe('fall-line-step-length.svg');
  const text = await textOf(svg);
  for (const words of ['Step length', 'Momentum', 'learning rate 0.28', 'surface=himmelblau'])
    expect(text).toContain(words);
  const viewer = await page.context().newPage();
  await viewer.goto(`data:image/svg+xml,${encodeURIComponent(text)}`);
  expect(await viewer.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBe(
    720,
  );
  await expect(viewer.locator('parsererror')).toHaveCount(0);
  await viewer.close();
  const png = await save('Chart (PNG)');
  expect(png.suggestedFilename()).toBe('fall-line-step-length.png');
});

test('without a run, without a minimum, without a chart: a word on why', async ({ page }) => {
  await open(page, 'surface=saddle&charts=loss,distance');
  await expect(chart(page, 'Loss')).toContainText('No run is shown.');
  await open(page, 'surface=saddle&run=sgd&charts=distance');
  await expect(chart(page, 'Distance')).toContainText('No minimum is known here.');
  await open(page, 'surface=saddle&run=sgd&charts=');
  await expect(page.getByText('No chart is shown.')).toBeVisible();
  await expectNoFindings(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap moves the playhead; a chart is enlarged above the fold, and taken back', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('tab', { name: 'Charts' }).tap();
    const picture = page.getByRole('figure', { name: 'Loss' }).getByRole('img');
    await picture.scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(picture);
    await page.touchscreen.tap(x, y);
    await expect.poll(async () => Number(await timeline(page).inputValue())).toBeLessThan(180);
    expect(Number(await timeline(page).inputValue())).toBeGreaterThan(20);

    await button(page, 'Enlarge Loss').tap();
    const large = page.getByRole('region', { name: 'Loss, enlarged' });
    await expect(large.getByRole('img')).toBeInViewport();
    await expectNoFindings(page);
    await large.getByRole('button', { name: 'Enlarge Loss' }).tap();
    await expect(map(page)).toBeVisible();
  });
});
