/** The table of results: what it says of every run, sorted, copied, and without the permission to copy. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import { button, open, tabTo, trajectoriesCsv } from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Results' });

const names = (page: Page): Promise<readonly string[]> =>
  dialog(page).getByRole('rowheader').allInnerTexts();

const header = (page: Page, title: string): Locator =>
  dialog(page).getByRole('columnheader', { name: title });

const cellsOf = (page: Page, run: string): Promise<readonly string[]> =>
  dialog(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: run, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();

async function openResults(page: Page, fragment = ''): Promise<void> {
  await open(page, fragment);
  await button(page, 'Results').click();
  await expect(dialog(page).getByRole('row').first()).toBeVisible();
  await expect(dialog(page).getByText('…', { exact: true })).toHaveCount(0);
}

test('a row per visible run says what the trajectories say', async ({ page }) => {
  await open(page);
  const table = rowsByRun(await trajectoriesCsv(page));
  await openResults(page);
  expect(await names(page)).toEqual([...table.keys()]);
  const rate = await cellsOf(page, 'RMSProp');
  const loss = table.get('RMSProp')?.at(-1)?.loss ?? Number.NaN;
  expect(rate.slice(0, 3)).toEqual(['0.06', loss.toPrecision(3), '–']);
  const losses = table.get('Gradient descent')?.map((row) => row.loss) ?? [];
  const settled = losses.length - 1 - losses.toReversed().findIndex((value) => value > 1e-6) + 1;
  expect((await cellsOf(page, 'Gradient descent'))[2]).toBe(String(settled));
});

test('overshoots and endings: at 0.975 of the limit every step goes too far, beyond it the run diverges', async ({
  page,
}) => {
  const runs = 'run=sgd,lr:0.0195&run=sgd,lr:0.0099&run=sgd,lr:0.05&run=adam,hidden:1';
  await openResults(page, `surface=ellipse100&start=-4.5,1&steps=60&${runs}`);
  expect(await names(page)).toHaveLength(3);
  expect((await cellsOf(page, 'Gradient descent'))[4]).toBe('60');
  expect((await cellsOf(page, 'Gradient descent 2'))[4]).toBe('0');
  expect((await cellsOf(page, 'Gradient descent 3')).at(-1)).toMatch(/^diverged at step \d+$/);
});

test('by keyboard: a heading sorts up, down, and not at all', async ({ page }) => {
  await open(page);
  await tabTo(button(page, 'Results'));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const order = await names(page);
  await tabTo(header(page, 'Learning rate').getByRole('button'));
  for (const [sort, first] of [
    ['ascending', 'Momentum'],
    ['descending', 'Adam'],
    ['none', order[0]],
  ] as const) {
    await page.keyboard.press('Enter');
    await expect(header(page, 'Learning rate')).toHaveAttribute('aria-sort', sort);
    expect((await names(page))[0]).toBe(first);
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, 'Results')).toBeFocused();
});

test.describe('with the permission to copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the table is copied as it is sorted, with the doubles themselves', async ({ page }) => {
    await open(page);
    const loss = rowsByRun(await trajectoriesCsv(page))
      .get('Adam')
      ?.at(-1)?.loss;
    await openResults(page);
    await header(page, 'Optimizer').getByRole('button').click();
    await button(page, 'Copy table').click();
    await expect(dialog(page).getByRole('status')).toHaveText(/^Copied/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const rows = copied
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.map(([name]) => name)).toEqual([
      'Optimizer',
      'Adam',
      'Gradient descent',
      'Momentum',
      'RMSProp',
    ]);
    expect(Number(rows[1]?.[2])).toBe(loss);
  });
});

test('where copying is refused, the table stands selected', async ({ page }) => {
  await openResults(page);
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await button(page, 'Copy table').click();
  await expect(dialog(page).getByRole('status')).toHaveText(/did not let this page copy/);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Momentum');
});

test('a long run is computed while the dialog answers', async ({ page }) => {
  await open(page, `surface=himmelblau&steps=100000${'&run=adam'.repeat(12)}`);
  await button(page, 'Results').click();
  await header(page, 'Ending').getByRole('button').click();
  await expect(header(page, 'Ending')).toHaveAttribute('aria-sort', 'ascending');
  await expect(dialog(page).getByText('…', { exact: true })).toHaveCount(0);
  expect(await names(page)).toHaveLength(12);
  expect((await cellsOf(page, 'Adam 12'))[4]).toMatch(/^\d+$/);
});

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)
  test(`axe finds nothing in the table, ${width} pixels wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openResults(page);
    expect(await axeFindings(page)).toEqual([]);
  });
