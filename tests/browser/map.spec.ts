/** The map is a map: it zooms and moves by wheel, hand, buttons and keys, and what moved it can be undone. */
import { expect, type Page } from '@playwright/test';
import { countFrames, expectNoFrame } from '../support/frames-asked';
import { test } from '../support/journey';
import {
  expectNear,
  expectStill,
  home,
  PIXEL,
  placeOf,
  pointAt,
  spanOf,
  startOf,
  viewOf,
} from '../support/map-view';
import {
  button,
  expectVerdicts,
  fragmentOf,
  layerSwitch,
  map,
  open,
  press,
  sharedLink,
  startHandle,
  tabTo,
  verdicts,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The still part of the map, on which no name may have found another place. */
const groundOf = (page: Page): Promise<string> =>
  map(page)
    .locator('canvas')
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test('the wheel zooms about the pointer, in and back out, as one undo step', async ({ page }) => {
  await open(page);
  const ground = await groundOf(page);
  const at = await placeOf(page, 0.3, 0.25);
  await page.mouse.move(at.x, at.y);
  const [x, y] = pointAt(home, 0.3, 0.25);
  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -240);
  await expect(page.locator('.landscape-readout')).toContainText('x −2.0');
  const near = await viewOf(page);
  expect(spanOf(near.x)).toBeCloseTo(10 / 2 ** 2.4, 2);
  expectNear(pointAt(near, 0.3, 0.25), [x, y], PIXEL);
  await page.mouse.move(at.x, at.y);
  await expectStill(page);
  expect(await groundOf(page)).not.toBe(ground);

  for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, 240);
  const back = await viewOf(page);
  expectNear([...back.x, ...back.y], [-5, 5, -5, 5], PIXEL);
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(near);
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(home);
  await expect(button(page, 'Undo')).toBeDisabled();
  await page.mouse.move(0, 0);
  await expectStill(page);
  expect(await groundOf(page), 'the ground of the home view').toBe(ground);
});

test('two fingers on a trackpad zoom finely, and the page stays as it is', async ({ page }) => {
  await open(page);
  const at = await placeOf(page, 0.5, 0.5);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, -5);
  await page.keyboard.up('Control');
  const { x, y } = await viewOf(page);
  expect(spanOf(x)).toBeCloseTo(5, 1);
  expect(spanOf(y)).toBeCloseTo(5, 1);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
});

test('a drag of the ground moves the map under the pointer, and not the start', async ({
  page,
}) => {
  await open(page);
  const start = await startOf(page);
  const from = await placeOf(page, 0.6, 0.3);
  const to = await placeOf(page, 0.4, 0.5);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 7 });
  await page.mouse.up();
  const moved = await viewOf(page);
  expectNear(pointAt(moved, 0.4, 0.5), pointAt(home, 0.6, 0.3), PIXEL);
  expect(spanOf(moved.x)).toBeCloseTo(10, 2);
  expect(await startOf(page)).toEqual(start);
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(home);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('a click moves the start at once; a double click takes that back and zooms in, with Shift out', async ({
  page,
}) => {
  await open(page);
  const start = await startOf(page);
  const at = await placeOf(page, 0.25, 0.75);
  await page.mouse.dblclick(at.x, at.y);
  const near = await viewOf(page);
  expect(spanOf(near.x)).toBeCloseTo(5, 2);
  expectNear(pointAt(near, 0.25, 0.75), pointAt(home, 0.25, 0.75), PIXEL);
  expect(await startOf(page)).toEqual(start);
  await page.keyboard.down('Shift');
  await page.mouse.dblclick(at.x, at.y);
  await page.keyboard.up('Shift');
  const back = await viewOf(page);
  expectNear([...back.x, ...back.y], [-5, 5, -5, 5], PIXEL);
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(home);
  await expect(button(page, 'Undo')).toBeDisabled();

  await page.mouse.click(at.x, at.y);
  expectNear(await startOf(page), [-2.5, -2.5], 0.05);
  expect(await viewOf(page)).toEqual(home);
});

test('keys: plus and minus zoom, arrows move the focused map, 0 shows the whole again', async ({
  page,
}) => {
  await open(page);
  const start = await startOf(page);
  await tabTo(map(page));
  await press(page, '+', 2);
  expect(await viewOf(page)).toEqual({ x: [-1.25, 1.25], y: [-1.25, 1.25] });
  await map(page).focus();
  await press(page, 'ArrowRight', 2);
  await page.keyboard.press('Shift+ArrowUp');
  expectNear([...(await viewOf(page)).x], [-0.75, 1.75], 1e-6);
  expectNear([...(await viewOf(page)).y], [0, 2.5], 1e-6);
  await map(page).focus();
  await page.keyboard.press('-');
  expect(spanOf((await viewOf(page)).x)).toBeCloseTo(5, 6);
  await map(page).focus();
  await page.keyboard.press('0');
  expect(await viewOf(page)).toEqual(home);
  expect(await startOf(page)).toEqual(start);

  // On the handle, arrows belong to the start, and the other keys still to the map.
  await startHandle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  expect(await startOf(page)).not.toEqual(start);
  expect(spanOf((await viewOf(page)).x)).toBeCloseTo(5, 6);
});

test('buttons zoom, fit and go home; a link brings the view along', async ({ page }) => {
  const fragment = 'surface=rosenbrock&start=-1.2,1&steps=60&run=adam,lr:0.2&run=sgd,lr:0.003';
  await open(page, fragment);
  await button(page, 'Zoom in').click();
  await button(page, 'Zoom in').click();
  const near = await viewOf(page);
  expect(spanOf(near.x)).toBeCloseTo(1, 3);
  await button(page, 'Zoom out').click();
  expect(spanOf((await viewOf(page)).x)).toBeCloseTo(2, 3);
  await button(page, 'Undo').click();
  const link = await sharedLink(page);
  const other = await page.context().newPage();
  await other.goto(link);
  await expectVerdicts(other);
  expect(await viewOf(other)).toEqual(near);
  await other.close();

  await button(page, 'Home view').click();
  expect(fragmentOf(await sharedLink(page))).not.toContain('view=');
  await expect(button(page, 'Home view')).toHaveAttribute('aria-disabled', 'true');
});

test('Fit brings back a run that has left the map', async ({ page }) => {
  const fragment = 'surface=ellipse10&start=-9,3&steps=40&run=momentum,lr:0.1&view=-10,-4,-4,4';
  await open(page, fragment);
  await button(page, 'Fit').click();
  const { x, y } = await viewOf(page);
  expect(x[0]).toBeLessThan(-9);
  expect(x[1]).toBeGreaterThan(4);
  expect(spanOf(y)).toBeGreaterThan(3);
  await expectStill(page);
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual({ x: [-10, -4], y: [-4, 4] });
});

test('a minimum tells its loss under the pointer and to the keyboard', async ({ page }) => {
  await open(page, 'surface=styblinski_tang&start=1,1&run=sgd');
  const finder = page.getByRole('slider', { name: 'Minima', exact: true });
  await expect(finder).toHaveAttribute(
    'aria-valuetext',
    /^1 of 4, global minimum, loss −78\.3 at \(−2\.9, −2\.9\)$/,
  );
  await tabTo(finder);
  await expect(page.getByText('global minimum')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(finder).toHaveAttribute('aria-valuetext', /^2 of 4, local minimum, loss −64\.2/);
  await finder.blur();
  await expect(page.getByText('global minimum')).toBeHidden();
  const at = await placeOf(page, (5 - 2.9035) / 10, (5 + 2.9035) / 10);
  await page.mouse.move(at.x, at.y);
  await expect(page.getByText('global minimum')).toBeVisible();
  await (await layerSwitch(page, 'Minima')).click();
  await expect(finder).toBeHidden();
});

test('another surface begins at its own view, and Undo goes back to where one looked', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Zoom in').click();
  const near = await viewOf(page);
  await page
    .getByRole('region', { name: 'Loss surface' })
    .getByRole('button', { name: /^Himmelblau/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Booth/ })
    .click();
  await expect(verdicts(page).first()).toBeVisible();
  expect(fragmentOf(await sharedLink(page))).not.toContain('view=');
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(near);
});

test('where nothing moves, no frame is asked for', async ({ page }) => {
  const asked = await countFrames(page);
  await open(page);
  const at = await placeOf(page, 0.5, 0.5);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -240);
  await expectStill(page);
  await page.waitForTimeout(700);
  await expectNoFrame(page, asked);
});
