/** The start of all runs: dragged, put elsewhere by a click, moved by arrow keys, or typed. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  map,
  middleOf,
  numberField,
  open,
  press,
  startHandle,
  tabTo,
  trajectoriesCsv,
  typeOver,
  verdict,
  verdicts,
} from '../support/page';
import { rowsByRun } from '../support/trajectory-table';

/** The view of Himmelblau's function: 10 wide and high, around 0. */
const SPAN = 10;

/** Where every run starts according to the table. */
async function startInTable(page: Page): Promise<readonly number[]> {
  const runs = [...rowsByRun(await trajectoriesCsv(page)).values()];
  const starts = runs.map((rows) => rows[0]?.position ?? []);
  expect(new Set(starts.map(String)).size, 'one start for all runs').toBe(1);
  return starts[0] ?? [];
}

/** How many pixels of the map one unit of x and of y takes. */
async function scaleOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const { width = 0, height = 0 } = (await map(page).boundingBox()) ?? {};
  return { x: width / SPAN, y: height / SPAN };
}

test('by pointer: it is dragged, and all runs follow while it moves', async ({ page }) => {
  await open(page);
  const scale = await scaleOf(page);
  const from = await middleOf(startHandle(page));
  const sentences = await verdicts(page).allTextContents();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2 * scale.x, from.y - 1 * scale.y, { steps: 8 });
  for (const [index, sentence] of sentences.entries())
    await expect(verdicts(page).nth(index)).not.toHaveText(sentence);
  await expect(numberField(page, 'Start x')).not.toHaveValue('0');
  await page.mouse.move(from.x + 3 * scale.x, from.y - 4 * scale.y, { steps: 4 });
  await page.mouse.up();

  const [x = 0, y = 0] = await startInTable(page);
  expect(x).toBeCloseTo(3, 1);
  expect(y).toBeCloseTo(1, 1);
  const held = await middleOf(startHandle(page));
  expect(held.x).toBeCloseTo(from.x + 3 * scale.x, -1);
  expect(held.y).toBeCloseTo(from.y - 4 * scale.y, -1);
});

test('by pointer: a click elsewhere on the map moves it there, a drag over the map does not', async ({
  page,
}) => {
  await open(page);
  const scale = await scaleOf(page);
  await map(page).click({ position: { x: 4 * scale.x, y: 3 * scale.y } });
  const [x = 0, y = 0] = await startInTable(page);
  expect(x).toBeCloseTo(-1, 1);
  expect(y).toBeCloseTo(2, 1);

  const { x: left, y: top } = (await map(page).boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(left + 2 * scale.x, top + 5 * scale.y);
  await page.mouse.down();
  await page.mouse.move(left + 4 * scale.x, top + 6 * scale.y, { steps: 4 });
  await page.mouse.up();
  expect(await startInTable(page)).toEqual([x, y]);
});

test('by keyboard: arrow keys move it, with Shift further and with Alt less far', async ({
  page,
}) => {
  await open(page);
  const sentence = await verdict(page, 'Adam').textContent();
  await tabTo(startHandle(page));
  await press(page, 'ArrowRight', 3);
  await press(page, 'ArrowUp', 2);
  await expect(startHandle(page)).toHaveAttribute('aria-valuetext', 'x 0.3, y −2.8');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(startHandle(page)).toHaveAttribute('aria-valuetext', 'x −0.7, y −3.8');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(numberField(page, 'Start x')).toHaveValue('−0.69');
  await expect(numberField(page, 'Start y')).toHaveValue('−3.81');
  await expect(startHandle(page)).toBeFocused();
  await expect(verdict(page, 'Adam')).not.toHaveText(sentence ?? '');
  await expect(map(page)).toHaveAccessibleDescription(/start at x −0\.69, y −3\.81\./);
  expect(await startInTable(page)).toEqual([-0.69, -3.81]);
});

test('by keyboard: typed to any digit, and off the map it is held at the edge', async ({
  page,
}) => {
  await open(page);
  await tabTo(numberField(page, 'Start x'));
  await typeOver(page, '1.23456789');
  await tabTo(numberField(page, 'Start y'));
  await typeOver(page, '-0.5');
  expect(await startInTable(page)).toEqual([1.23456789, -0.5]);

  await tabTo(numberField(page, 'Start x'));
  await typeOver(page, '100');
  await tabTo(startHandle(page));
  const handle = await middleOf(startHandle(page));
  const { x = 0, width = 0 } = (await map(page).boundingBox()) ?? {};
  expect(handle.x).toBeCloseTo(x + width, -1);
});

test('beyond the edge of the map its name stays beside what can be dragged', async ({ page }) => {
  await open(page, 'surface=himmelblau&start=5.2,-1&run=sgd');
  const handle = await middleOf(startHandle(page));
  const name = await startHandle(page).getByText('start').boundingBox();
  if (name === null) throw new Error('The start has no name.');
  expect(handle.x - (name.x + name.width)).toBeLessThan(30);
  expect(Math.abs(name.y + name.height / 2 - handle.y)).toBeLessThan(40);
});
