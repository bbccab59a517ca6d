/** Links and files of data: opened like any other, with own data in them, and kept where no link could hold the data. */
import { test as bare, expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  exported,
  notices,
  numberField,
  open,
  textOf,
  trajectoriesCsv,
  verdicts,
} from '../support/page';
import { cellsOf } from '../support/trajectory-table';

const own =
  'v=1&fit=own&points=1,2;2,3.5;4,4;-1,0.25&columns=dose,effect&start=0,0&steps=60&run=sgd,lr:0.05&run=adam,lr:0.1';

const fragment = (page: Page): string => new URL(page.url()).hash.slice(1);

const lastOf = (csv: string) => cellsOf(csv).at(-1)?.slice(0, 6);

test('a table of runs in mini-batches has the loss over all data at every step', async ({
  page,
}) => {
  await open(
    page,
    'v=1&fit=own&points=1,2;2,3.5;4,4;-1,0.25&batch=2&start=0,0&steps=900&run=sgd,lr:0.02',
  );
  await expect(verdicts(page)).toHaveCount(1);
  const [, ...rows] = cellsOf(await trajectoriesCsv(page));
  expect(rows).toHaveLength(901);
  const points = [
    [1, 2],
    [2, 3.5],
    [4, 4],
    [-1, 0.25],
  ] as const;
  for (const [, , step, w, b, loss, norm] of rows) {
    const squares = points.map(([x, y]) => (Number(w) * x + Number(b) - y) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / points.length;
    expect(Number(loss), `loss at step ${step}`).toBeCloseTo(mean, 9);
    expect(norm).not.toBe('');
  }
});

test('a link of own data opens on them, and says the same when it is written again', async ({
  page,
}) => {
  await open(page, own);
  await expect(notices(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^effect by dose/ })).toBeVisible();
  await expect(verdicts(page)).toHaveCount(2);
  const csv = await trajectoriesCsv(page);
  expect(csv.split('\n')[0]).toBe(
    'run,optimizer,step,w,b,loss,gradient_norm,step_length,learning_rate',
  );
  await numberField(page, 'Steps').fill('61');
  await numberField(page, 'Steps').press('Enter');
  await expect.poll(() => fragment(page)).toBe(own.replace('steps=60', 'steps=61'));
  await page.reload();
  await expectVerdicts(page);
  expect(lastOf(await trajectoriesCsv(page))?.slice(0, 3)).toEqual(['Adam', 'adam', '61']);
});

/** Opens the file of what is open with other data, so many rows of them. */
async function openWithRows(page: Page, count: number): Promise<void> {
  const file = JSON.parse(await textOf(await exported(page, 'Experiment (JSON)')));
  file.experiment.problem.data.table = Array.from(
    { length: count },
    (_, i) => `${(5 * i) / count},${(i % 7) / 3}`,
  ).join(';');
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'Open experiment…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await (await chooser).setFiles({ name: 'data.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('Experiment opened')).toBeVisible();
  await expectVerdicts(page);
}

test('where working out every loss would take too long, cells stay empty and the page says so', async ({
  page,
}) => {
  await open(
    page,
    'v=1&fit=own&points=1,2;2,3.5;4,4&batch=2&start=0,0&steps=60000&run=sgd,lr:0.001',
  );
  await openWithRows(page, 20_000);
  const [, ...rows] = cellsOf(await trajectoriesCsv(page));
  expect(rows).toHaveLength(60_001);
  expect(rows.filter(([, , , , , loss]) => loss !== '')).toHaveLength(512);
  await expect(page.getByText('In the table some losses are empty')).toBeVisible();
});

test('while the worker for all losses is on its way the page says that it writes, and can be stopped', async ({
  page,
}) => {
  await open(page, 'v=1&fit=own&points=1,2;2,3.5;4,4&batch=2&start=0,0&steps=900&run=sgd,lr:0.02');
  // It never comes.
  await page.route('**/losses.worker*', () => undefined);
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'Trajectories (CSV)' }).click();
  await expect(page.getByText('Writing the file…')).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(page.getByText('Cancelled: no file is written')).toBeVisible();
  await expect(page.getByText('Writing the file…')).toHaveCount(0);
});

test('data take the place of a surface in the open page, and Undo brings it back', async ({
  page,
}) => {
  await open(page, 'surface=bowl&run=sgd,lr:0.1&run=adam,lr:0.1');
  await page.evaluate(() => location.assign('#classify=blobs40&batch=8&run=sgd,lr:0.5'));
  await expect(page.getByRole('button', { name: /^Two clouds/ })).toBeVisible();
  await expectVerdicts(page);
  await expect(verdicts(page)).toHaveCount(1);
  const rows = cellsOf(await trajectoriesCsv(page));
  expect(rows[0]?.slice(3, 6)).toEqual(['w1', 'w2', 'b']);
  await button(page, 'Undo').click();
  await expectVerdicts(page);
  await expect(verdicts(page)).toHaveCount(2);
});

test('data too many for a link are kept, and travel in a file', async ({ page }) => {
  await open(page, own);
  await openWithRows(page, 5000);
  const before = lastOf(await trajectoriesCsv(page));
  await expect.poll(() => fragment(page)).toBe(own.replace(/&points=.*?(?=&start)/, ''));
  await page.reload();
  await expectVerdicts(page);
  await expect(notices(page)).toHaveCount(0);
  expect(lastOf(await trajectoriesCsv(page))).toEqual(before);
  // To whoever has not got them, the link says that they are missing.
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(`#${own.replace(/&points=.*?(?=&start)/, '')}`);
  await expect(notices(page)).toHaveText(/too many to travel in a link/);
});

bare('data that were saved outlast a visit to which their part does not come', async ({ page }) => {
  const part = /\/data-[^/]*\.js$/;
  await open(page, own);
  await numberField(page, 'Steps').fill('61');
  await numberField(page, 'Steps').press('Enter');
  await expect.poll(() => fragment(page)).toContain('steps=61');
  await page.goto('about:blank');
  await page.route(part, (route) => route.abort());
  await open(page);
  await numberField(page, 'Steps').fill('123');
  await numberField(page, 'Steps').press('Enter');
  await expect.poll(() => fragment(page)).toContain('steps=123');
  await page.goto('about:blank');
  await page.unroute(part);
  await open(page);
  await expect(page.getByRole('button', { name: /^effect by dose/ })).toBeVisible();
  await expect(numberField(page, 'Steps')).toHaveValue('61');
});
