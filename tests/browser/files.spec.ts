/** Files out and in: trajectories as CSV, the experiment as JSON, and that JSON opened or dropped again. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  exported,
  notices,
  numberField,
  open,
  tabTo,
  textOf,
  timeline,
  trajectoriesCsv,
  typeOver,
  verdict,
  verdicts,
} from '../support/page';
import { cellsOf, rowsByRun } from '../support/trajectory-table';

const unusual =
  'surface=rosenbrock&start=-1.2,1&steps=50&noise=0.5&seed=9&run=sgd,lr:1,label:%3D1%2B1%2C%20%22x%22' +
  '&run=rmsprop,lr:0.01,centered:1,color:5&run=adam,lr:0.1,schedule:cosine,clip:2,hidden:1&at=12';

async function openFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'Open experiment…' }).click();
  const file = { name: 'experiment.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

async function dropFile(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'experiment.json', { type: 'application/json' }));
    return transfer;
  }, text);
  const middle = page.getByRole('main');
  await middle.dispatchEvent('dragover', { dataTransfer });
  await expect(page.locator('html')).toHaveAttribute('data-dropping', '');
  await middle.dispatchEvent('drop', { dataTransfer });
  await expect(page.locator('html')).not.toHaveAttribute('data-dropping');
}

test('the table has a row per run and step, as scripts expect it', async ({ page }) => {
  await open(page, unusual);
  const download = await exported(page, 'Trajectories (CSV)');
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const csv = await textOf(download);
  expect(csv).not.toContain('\r');
  const [header, ...rows] = cellsOf(csv);
  expect(header?.join(',')).toBe(
    'run,optimizer,step,x,y,loss,gradient_norm,step_length,learning_rate',
  );
  expect(rows.every(({ length }) => length === 9)).toBe(true);
  expect(csv, 'a name that a spreadsheet would calculate').toContain(`"'=1+1, ""x""",sgd,0,`);

  const runs = rowsByRun(csv);
  expect([...runs.keys()]).toEqual([`'=1+1, "x"`, 'RMSProp', 'Adam']);
  for (const [run, lines] of runs) {
    expect(
      lines.map(({ step }) => step),
      run,
    ).toEqual(lines.map((_, step) => step));
    expect(lines[0]).toMatchObject({ position: [-1.2, 1], stepLength: NaN, learningRate: NaN });
    for (const [index, { position, stepLength }] of lines.entries()) {
      if (index === 0) continue;
      const [x = 0, y = 0] = position;
      const [x0 = 0, y0 = 0] = lines[index - 1]?.position ?? [];
      expect(stepLength).toBeCloseTo(Math.hypot(x - x0, y - y0), 9);
    }
  }
  expect(runs.get('Adam')).toHaveLength(51);
  expect(runs.get(`'=1+1, "x"`)?.length, 'a diverged run ends early').toBeLessThan(20);
});

test('by keyboard: the table, and the focus returns to Export', async ({ page }) => {
  await open(page);
  await tabTo(button(page, 'Export'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Trajectories (CSV)' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(rowsByRun(await textOf(await download)).size).toBe(4);
  await expect(button(page, 'Export')).toBeFocused();

  const experiment = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(JSON.parse(await textOf(await experiment))).toMatchObject({ version: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(button(page, 'Export')).toBeFocused();
});

for (const [way, bring] of [
  ['chosen', openFile],
  ['dropped', dropFile],
] as const) {
  test(`an experiment’s file, ${way}, brings back everything, and Undo what was open`, async ({
    page,
  }) => {
    await open(page, unusual);
    const csv = await trajectoriesCsv(page);
    const download = await exported(page, 'Experiment (JSON)');
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    const json = await textOf(download);
    await page.goto('about:blank');
    await open(page);
    await numberField(page, 'Steps').focus();
    await typeOver(page, '123');

    await bring(page, json);
    await expect(page.getByRole('status').filter({ hasText: 'Experiment opened' })).toBeVisible();
    await expect(timeline(page)).toHaveValue('12');
    expect(await trajectoriesCsv(page)).toBe(csv);
    await expect(notices(page)).toHaveCount(0);
    expect(await textOf(await exported(page, 'Experiment (JSON)'))).toBe(json);
    await button(page, 'Undo').click();
    await expect(verdicts(page)).toHaveCount(4);
    await expect(numberField(page, 'Steps')).toHaveValue('123');
  });
}

test('a file that is no experiment gets one sentence and changes nothing', async ({ page }) => {
  await open(page);
  const before = await trajectoriesCsv(page);
  const picture = await verdict(page, 'Adam').textContent();
  const files = [
    '',
    '{"version": 1, "experiment": {',
    'run,optimizer,step,x,y\nAdam,adam,0,0,0\n',
    '[1, 2, 3]',
    'null',
    '{"name": "something else"}',
    `"${'x'.repeat(1_100_000)}"`,
  ];
  for (const [index, text] of files.entries()) {
    await (index % 2 === 0 ? openFile : dropFile)(page, text);
    await expect(notices(page)).toHaveCount(1);
    await expect(notices(page)).toHaveText(/^This file is [^.]*( of Fall Line)?\.$/);
    await button(page, 'Dismiss notices').click();
    await expect(notices(page)).toHaveCount(0);
  }
  await expect(verdict(page, 'Adam')).toHaveText(picture ?? '');
  expect(await trajectoriesCsv(page)).toBe(before);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('of a damaged experiment the rest is used, and every loss is told', async ({ page }) => {
  await open(page);
  const json = JSON.parse(await textOf(await exported(page, 'Experiment (JSON)')));
  json.experiment.steps = -5;
  json.experiment.runs[1].optimizer = 'adamm';
  json.experiment.runs[3].hyperparameters.beta1 = 'much';
  await openFile(page, JSON.stringify(json));
  await expect(notices(page)).toHaveCount(3);
  await expect(verdicts(page)).toHaveCount(3);
  await button(page, 'Undo').click();
  await expect(verdicts(page)).toHaveCount(4);
});
