/** The program of a run, read, copied and kept; all runs checked against TensorFlow.js. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import { button, open, showPart, tabTo, textOf, trajectoriesCsv } from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

const dialog = (page: Page, run: string): Locator =>
  page.getByRole('dialog', { name: `Code of ${run}` });

const program = (page: Page): Locator => page.getByRole('dialog').getByRole('textbox');

const checked = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Checked against TensorFlow.js' });

const outcome = (page: Page, run: string): Locator =>
  checked(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(run, { exact: true }) });

async function openRun(page: Page, run: string): Promise<void> {
  await showPart(page, 'Runs');
  await button(page, run).click();
  await expect(page.getByRole('heading', { name: 'Code', exact: true })).toBeVisible();
}

test('the program of a run ends with the numbers that are shown', async ({ page }) => {
  await open(page);
  const last = rowsByRun(await trajectoriesCsv(page))
    .get('Adam')
    ?.at(-1)?.position;
  await openRun(page, 'Adam');
  await button(page, 'Adam in PyTorch').click();
  await expect(dialog(page, 'Adam')).toBeVisible();
  await expect(program(page)).toHaveValue(/torch\.optim\.Adam\(\[position\], lr=0\.28/);
  await expect(program(page)).toHaveValue(new RegExp(`ours = \\[${last?.join(', ')}\\]`));
  await page.getByRole('combobox', { name: 'Library' }).selectOption('Keras');
  await expect(program(page)).toHaveValue(/keras\.optimizers\.Adam follows another rule/);
  await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption('Momentum');
  await expect(dialog(page, 'Momentum')).toBeVisible();
  await expect(program(page)).toHaveValue(/keras\.optimizers\.SGD\(learning_rate=/);
});

test('by keyboard from Export: chosen, read to its end, kept as a file', async ({ page }) => {
  await open(page);
  await tabTo(button(page, 'Export'));
  await page.keyboard.press('Enter');
  await tabToItem(page, 'Code…');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Gradient descent')).toBeVisible();
  await tabTo(page.getByRole('combobox', { name: 'Library' }));
  await page.keyboard.press('End');
  await expect(program(page)).toHaveValue(/tf\.train\.sgd\(/);
  await tabTo(program(page));
  await page.keyboard.press('ControlOrMeta+End');
  await tabTo(button(page, 'Download file'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('fall-line-sgd-tensorflow-js.mjs');
  expect(await textOf(file)).toBe(await program(page).inputValue());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button(page, 'Export')).toBeFocused();
});

async function tabToItem(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  for (let presses = 0; presses < 10; presses++) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(item).toBeFocused();
}

test.describe('with the permission to copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the whole program is copied', async ({ page }) => {
    await open(page);
    await openRun(page, 'RMSProp');
    await button(page, 'RMSProp in Optax').click();
    await button(page, 'Copy').click();
    await expect(dialog(page, 'RMSProp').getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await program(page).inputValue());
    expect(copied).toContain('optax.rmsprop(');
  });
});

test('where copying is refused, the program stands selected', async ({ page }) => {
  await open(page);
  await openRun(page, 'Adam');
  await button(page, 'Adam in TensorFlow.js').click();
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await button(page, 'Copy').click();
  await expect(dialog(page, 'Adam').getByRole('status')).toHaveText(/did not let this page copy/);
  await expect(program(page)).toBeFocused();
});

test('TensorFlow.js comes with the check and not before, and agrees', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const steps = 'surface=himmelblau&start=0,-3.6&steps=60';
  await open(
    page,
    `${steps}&run=sgd,lr:0.01&run=adam,lr:0.1,clip:9,schedule:cosine&run=rmsprop,lr:0.06`,
  );
  await openRun(page, 'Adam');
  expect(asked.filter((url) => url.includes('check.worker'))).toEqual([]);
  await button(page, 'Check against TensorFlow.js').click();
  await expect(checked(page).getByRole('status')).toHaveText('Every run is checked.');
  expect(asked.filter((url) => url.includes('check.worker'))).not.toEqual([]);
  for (const run of ['Gradient descent', 'Adam'])
    await expect(outcome(page, run)).toContainText(/The same within \S+e−\d over all 60 steps/);
  await expect(outcome(page, 'RMSProp')).toContainText(/Not compared\..* under the root/);
});

test('a long check tells how far it is, and can be cancelled by keyboard', async ({ page }) => {
  await open(page, 'surface=bowl&start=-4,3&steps=100000&run=adam,lr:0.001&run=sgd,lr:0.0001');
  await openRun(page, 'Adam');
  await tabTo(button(page, 'Check against TensorFlow.js'));
  await page.keyboard.press('Enter');
  await expect(outcome(page, 'Adam')).toContainText(/step \d+ of 100000/);
  await tabTo(checked(page).getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expect(checked(page).getByRole('status')).toHaveText('Cancelled.');
  await expect(outcome(page, 'Gradient descent')).toContainText('not checked');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Check against TensorFlow.js')).toBeFocused();
});

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)
  test(`axe finds nothing, ${width} pixels wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await open(page);
    await openRun(page, 'Adam');
    await button(page, 'Adam in PyTorch').click();
    await expect(program(page)).toHaveValue(/torch/);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await button(page, 'Check against TensorFlow.js').click();
    await expect(checked(page).getByRole('status')).toHaveText('Every run is checked.');
    expect(await axeFindings(page)).toEqual([]);
  });
