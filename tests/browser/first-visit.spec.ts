/** The first view: four runs come down Himmelblau's valleys and end differently. */
import { expect } from '@playwright/test';
import { firstDocument } from '../../src/experiment/defaults';
import { descend, positionAt } from '../support/descend';
import { test } from '../support/journey';
import {
  map,
  open,
  pictureOf,
  restingPicture,
  timeline,
  trajectoriesCsv,
  verdicts,
} from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

test('four runs on Himmelblau end differently', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fall Line');
  await expect(page.getByRole('button', { name: /^Himmelblau/ })).toBeVisible();
  await expect(verdicts(page)).toHaveCount(4);
  const names = ['Gradient descent', 'Momentum', 'RMSProp', 'Adam'];
  const sentences = (await verdicts(page).allTextContents()).map((sentence, index) =>
    sentence.replace(names[index] ?? '', ''),
  );
  expect(new Set(sentences).size, 'different verdicts').toBe(4);
  const places = sentences.map((sentence) => sentence.match(/\(([^)]*)\)/)?.[1]);
  expect(new Set(places).size, 'different valleys').toBe(3);
  await expect(verdicts(page).filter({ hasText: 'its steps do not shrink' })).toHaveCount(1);
  await expect(map(page)).toHaveAccessibleDescription(
    /^Himmelblau, .* 4 minima: .*start at x 0, y −3/,
  );
});

test('the table holds the bits that the engine computes outside the browser', async ({ page }) => {
  await open(page);
  const table = rowsByRun(await trajectoriesCsv(page));
  const { start, steps, runs } = firstDocument().experiment;
  expect(table.size).toBe(runs.length);
  for (const rows of table.values()) {
    const run = runs.find(({ optimizer }) => optimizer === rows[0]?.optimizer);
    const { optimizer = '', rate = 0, hyperparameters = {} } = run ?? {};
    const trajectory = descend({
      optimizer,
      rate,
      hyperparameters,
      surface: 'himmelblau',
      start,
      steps,
    });
    expect(rows.map(({ position }) => position)).toEqual(
      Array.from({ length: steps + 1 }, (_, step) => positionAt(trajectory, step)),
    );
  }
});

test('the map shows the terrain and the runs', async ({ page }) => {
  await open(page);
  const whole = await restingPicture(map(page));
  await timeline(page).fill('0');
  await expect.poll(() => pictureOf(map(page)), 'the map without its trails').not.toBe(whole);
  const colors = await map(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      const found = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        found.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
      return found.size;
    });
  expect(colors, 'shades of the terrain').toBeGreaterThan(200);
});
