/** The data beside the landscape: points moved, added and removed by hand and by keys, what is shown with them, classes. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  exported,
  map,
  middleOf,
  open,
  pictureOf,
  press,
  tabTo,
  textOf,
  verdict,
} from '../support/page';

const cars = 'fit=cars&start=0,0&steps=60&run=sgd,lr:0.002&run=adam,lr:0.8';

const plot = (page: Page): Locator => page.getByRole('group', { name: 'Data', exact: true });
const points = (page: Page): Locator => page.getByRole('slider', { name: 'Points', exact: true });
const readout = (page: Page): Locator => page.locator('.data-readout');

const pointTold = (page: Page) => expect(points(page));

/** The point that keys are at, in words, is this one. */
const expectPoint = (page: Page, text: string | RegExp) =>
  pointTold(page).toHaveAttribute('aria-valuetext', text);

test('by hand: a point is dragged and everything follows, one is added, one removed', async ({
  page,
}) => {
  await open(page, cars);
  await expect(readout(page)).toContainText('Adam · R²');
  await points(page).focus();
  await page.keyboard.press('End');
  await expectPoint(page, 'Point 50 of 50: speed 25, stopping distance 85');
  const { x, y } = await middleOf(points(page));
  const [before, sentence] = [await readout(page).textContent(), verdict(page, 'Adam')];
  const said = (await sentence.textContent()) ?? '';
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 100, { steps: 4 });
  // While the hand still holds it.
  await expect(readout(page)).not.toHaveText(before ?? '');
  await expect(sentence).not.toHaveText(said);
  await page.mouse.move(x - 80, y + 140, { steps: 3 });
  await page.mouse.up();
  await expectPoint(page, /^Point 50 of 50: speed 1\d\.\d+, stopping distance 3\d/);
  await expect(page).toHaveURL(/fit=own&points=/);
  await button(page, 'Undo').click();
  await expectPoint(page, 'Point 50 of 50: speed 25, stopping distance 85');
  await expect(page).toHaveURL(/fit=cars/);

  const box = await plot(page).boundingBox();
  const empty = { x: (box?.x ?? 0) + 90, y: (box?.y ?? 0) + 90 };
  await page.mouse.click(empty.x, empty.y);
  await pointTold(page).toHaveAttribute('aria-valuemax', '51');
  await page.mouse.dblclick(empty.x, empty.y);
  await pointTold(page).toHaveAttribute('aria-valuemax', '50');
  await button(page, 'Edit').click();
  await page.mouse.click(empty.x, empty.y);
  await pointTold(page).toHaveAttribute('aria-valuemax', '50');
});

test('what is read of a fit is that of the problem as it stands, though its runs stay as they are', async ({
  page,
}) => {
  const bring = async (unit: string) => {
    const dataTransfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'points.csv'));
      return transfer;
    }, `dose,time (${unit})\n1,2\n2,3.5\n4,4\n-1,0.25\n`);
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
    await page.getByRole('button', { name: /^Use / }).click();
  };
  await open(page, cars);
  await bring('ms');
  await expect(readout(page)).toContainText(/ ms$/);
  await bring('s');
  await expect(readout(page)).toContainText(/[^m]s$/);

  const fitted = page.locator('.coefficients dd');
  await expect(fitted).toHaveText([/^y = .* x /, /^y = .* x /]);
  const model = page.getByRole('combobox', { name: 'Model', exact: true });
  await model.selectOption('Type your own');
  await expect(fitted).toHaveText([/^w = .*, b = /]);
  await model.selectOption('Line');
  await expect(fitted).toHaveText([/^y = .* x /, /^y = .* x /]);
});

test('by keys alone: from point to point, moved, removed, added, undone', async ({ page }) => {
  await open(page, cars);
  await tabTo(points(page));
  await press(page, 'PageDown', 2);
  await expectPoint(page, 'Point 3 of 50: speed 7, stopping distance 4');
  await page.keyboard.press('ArrowUp');
  await expectPoint(page, /^Point 3 of 50: speed 7, stopping distance 5\./);
  await page.keyboard.press('Shift+ArrowRight');
  await expectPoint(page, /^Point 3 of 50: speed 9\./);
  await page.keyboard.press('Delete');
  await expectPoint(page, 'Point 3 of 49: speed 7, stopping distance 22');
  await page.keyboard.press('Enter');
  await expectPoint(page, /^Point 50 of 50: speed 7\.\d+, stopping distance 22$/);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  // What the keys moved in one go is one step.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page).toHaveURL(/fit=cars/);
  expect(await axeFindings(page)).toEqual([]);
});

test('residuals, squares, best fit; the points as a table and as a picture', async ({ page }) => {
  await open(page, `${cars}&at=10`);
  const all = await pictureOf(plot(page));
  for (const name of ['Residuals', 'Best fit']) {
    await button(page, name).click();
    await expect(button(page, name)).toHaveAttribute('aria-pressed', 'false');
  }
  await expect.poll(() => pictureOf(plot(page))).not.toBe(all);
  await button(page, 'Squares').click();
  await expect(readout(page)).toContainText(/mean area of the squares .* ft²/);
  await button(page, 'More of the data').click();
  await button(page, 'Points as table').click();
  const table = page.getByRole('table', { name: '50 points' });
  await expect(table.getByRole('row')).toHaveCount(51);
  await expect(table).toContainText('stopping distance (ft)');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const svg = await textOf(await exported(page, 'Data (SVG)'));
  expect(svg).toContain('stopping distance (ft)');
  expect(svg).toContain('>Adam<');
});

test('two classes: the boundary with its probability, a point of either class, the plane of the map', async ({
  page,
}) => {
  await open(page, 'classify=blobs40&start=0,0,0&steps=60&run=sgd,lr:1&run=adam,lr:0.2');
  await expect(readout(page)).toContainText(/accuracy 8\d(\.\d)? % · cross-entropy 0\.2/);
  await button(page, 'class 0').click();
  const box = await plot(page).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
  await pointTold(page).toHaveAttribute('aria-valuemax', '41');
  await points(page).focus();
  await page.keyboard.press('End');
  await expectPoint(page, /^Point 41 of 41: x1 .*, class 0$/);
  const ground = map(page).locator('canvas').first();
  const before = await pictureOf(ground);
  await page.getByLabel('Parameters on the map').selectOption('w1, b');
  await expect(page).toHaveURL(/plane=w1,b/);
  await expect(map(page)).toContainText(/at w2 [\d.]+, as Adam at step 60/);
  await expect.poll(() => pictureOf(ground)).not.toBe(before);
  expect(await axeFindings(page)).toEqual([]);
});

test('while a run is played the map goes with the plane that it names', async ({ page }) => {
  const link = 'classify=blobs40&start=0,0,4&steps=60&run=adam,lr:0.1';
  const ground = map(page).locator('canvas').first();
  await open(page, `${link}&at=0`);
  const seen = new Set<string>();
  await button(page, 'Play').click();
  await expect
    .poll(async () => seen.add(await pictureOf(ground)).size, { intervals: [50] })
    .toBeGreaterThan(5);
  await expect(button(page, 'Play')).toBeVisible();
  let end = '';
  const rests = async () => {
    const before = end;
    end = await pictureOf(ground);
    return end === before;
  };
  await expect.poll(rests, { intervals: [300] }).toBe(true);
  // What was coarse on the way is as fine in the end as where nothing was played.
  await open(page, link);
  await expect.poll(() => pictureOf(ground)).toBe(end);
});

test('long verdicts are whole, and 3D has the room of the map', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const more of ['', '&run=rmsprop,lr:0.05&run=adam,lr:0.2']) {
    await open(
      page,
      `classify=separable24&start=0,0,0&steps=200&run=sgd,lr:1&run=momentum,lr:0.4${more}`,
    );
    await expect(verdict(page, 'Momentum')).toContainText('to 0 it never comes');
    const hidden = () =>
      page.evaluate(() => {
        const room = document.querySelector('.verdicts-room');
        return room === null ? Number.NaN : room.scrollHeight - room.clientHeight;
      });
    await expect.poll(hidden).toBe(0);
  }
  const { width } = (await map(page).boundingBox()) ?? {};
  await button(page, '3D').click();
  const standing = page.getByRole('group', { name: 'Loss in 3D' });
  await expect.poll(async () => (await standing.boundingBox())?.width).toBe(width);
  await expect(map(page)).toBeHidden();
  await button(page, 'Map').click();
  await expect(map(page)).toBeVisible();
});
