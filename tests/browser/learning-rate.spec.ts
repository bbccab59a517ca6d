/** A run's learning rate moves, and its whole path follows while the hand still moves. */
import { expect, type Page } from '@playwright/test';
import { firstDocument } from '../../src/experiment/defaults';
import { descend, positionAt } from '../support/descend';
import { test } from '../support/journey';
import {
  map,
  numberField,
  open,
  pictureOf,
  pointOnSlider,
  press,
  rateSlider,
  restingPicture,
  tabTo,
  trajectoriesCsv,
  typeOver,
  verdict,
} from '../support/page';
import { linesOfRun, rowsByRun } from '../support/trajectory-table';

const others = ['Gradient descent', 'Momentum', 'RMSProp'];

/** Adam's rate as it stands in the table, and proof that this very rate made the path. */
async function expectPathOfAdam(page: Page, before: string): Promise<number> {
  const csv = await trajectoriesCsv(page);
  for (const run of others) expect(linesOfRun(csv, run)).toEqual(linesOfRun(before, run));
  expect(linesOfRun(csv, 'Adam')).not.toEqual(linesOfRun(before, 'Adam'));
  const rows = rowsByRun(csv).get('Adam') ?? [];
  const rate = rows[1]?.learningRate ?? Number.NaN;
  const { start, steps } = firstDocument().experiment;
  const truth = descend({ optimizer: 'adam', rate, surface: 'himmelblau', start, steps });
  expect(rows.at(-1)?.position).toEqual(positionAt(truth, steps));
  return rate;
}

test('by pointer: the path follows the hand, and nothing else moves', async ({ page }) => {
  await open(page);
  const before = await trajectoriesCsv(page);
  const slider = rateSlider(page, 'Adam');
  const stops = [0.55, 0.3, 0.9];
  const sentences = [await verdict(page, 'Adam').textContent()];
  const resting = await Promise.all(others.map((run) => verdict(page, run).textContent()));
  let picture = await restingPicture(map(page));

  const thumb = await pointOnSlider(slider, Number(await slider.inputValue()));
  await page.mouse.move(thumb.x, thumb.y);
  await page.mouse.down();
  for (const stop of stops) {
    const { x, y } = await pointOnSlider(slider, stop);
    await page.mouse.move(x, y, { steps: 5 });
    await expect(verdict(page, 'Adam')).not.toHaveText(sentences.at(-1) ?? '');
    await expect.poll(() => pictureOf(map(page)), 'the map while dragging').not.toBe(picture);
    picture = await pictureOf(map(page));
    sentences.push(await verdict(page, 'Adam').textContent());
  }
  const now = await Promise.all(others.map((run) => verdict(page, run).textContent()));
  expect(now).toEqual(resting);
  await page.mouse.up();

  const rate = await expectPathOfAdam(page, before);
  expect(rate).toBeGreaterThan(0.28);
  await expect(numberField(page, 'Learning rate of Adam')).toHaveValue(/^\d/);
});

test('by keyboard: each press of an arrow moves the rate, page keys move it further', async ({
  page,
}) => {
  await open(page);
  const before = await trajectoriesCsv(page);
  const slider = rateSlider(page, 'Adam');
  await tabTo(slider);
  const sentence = await verdict(page, 'Adam').textContent();
  const said = [await slider.getAttribute('aria-valuetext')];
  for (const key of ['ArrowLeft', 'ArrowLeft', 'PageDown']) {
    await page.keyboard.press(key);
    said.push(await slider.getAttribute('aria-valuetext'));
  }
  expect(new Set(said).size, 'different rates').toBe(4);
  await expect(verdict(page, 'Adam')).not.toHaveText(sentence ?? '');
  const lower = await expectPathOfAdam(page, before);
  expect(lower).toBeLessThan(0.28);

  await tabTo(slider);
  await press(page, 'ArrowUp', 2);
  await page.keyboard.press('PageUp');
  await press(page, 'PageUp', 2);
  expect(await expectPathOfAdam(page, before)).toBeGreaterThan(0.28);
});

test('a typed rate may leave the slider’s range, and too large a one diverges', async ({
  page,
}) => {
  await open(page);
  const field = numberField(page, 'Learning rate of Gradient descent');
  await tabTo(field);
  await typeOver(page, '1');
  await expect(verdict(page, 'Gradient descent')).toContainText(/diverges.* step \d+/);
  await expect(rateSlider(page, 'Gradient descent')).toHaveAttribute('aria-valuetext', /^1\b/);
  const rows = rowsByRun(await trajectoriesCsv(page)).get('Gradient descent') ?? [];
  expect(rows.length, 'rows of the diverged run').toBeLessThan(50);
  for (const { position } of rows) expect(position.every(Number.isFinite)).toBe(true);
  expect(rows[1]?.learningRate).toBe(1);
});
