/** The layers of the map, among them arrows downhill, saddles with values, and the map of somebody blindfolded. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import { coordinatesIn, expectStill, placeOf } from '../support/map-view';
import {
  button,
  exported,
  layerSwitch,
  map,
  open,
  type Point,
  pictureOf,
  press,
  restingPicture,
  sharedLink,
  tabTo,
  terrain,
  textOf,
  timeline,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const link = 'surface=himmelblau&start=0,-3&steps=120&run=sgd,lr:0.01&run=adam,lr:0.28';

/** How light a place of the map is, shares of its width and height from the upper left: 0 to 255. */
const lightAt = (page: Page, canvas: number, across: number, down: number): Promise<number[]> =>
  map(page)
    .locator('canvas')
    .nth(canvas)
    .evaluate(
      (element, [x, y]) => {
        const canvas = element as HTMLCanvasElement;
        // Asked itself, a canvas that is drawn on would complain.
        const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(canvas, -Math.round(x * canvas.width), -Math.round(y * canvas.height));
        return [...(copy?.getImageData(0, 0, 1, 1).data ?? [])];
      },
      [across, down] as const,
    );

test('layers are switched, undone, and travel in the link', async ({ page }) => {
  await open(page);
  for (const [name, layer] of [
    ['Contours', 'contours'],
    ['Step dots', 'dots'],
    ['Minima', 'minima'],
  ] as const) {
    const picture = await pictureOf(map(page));
    const pill = await layerSwitch(page, name);
    await expect(pill).toHaveAttribute('aria-pressed', 'true');
    await pill.click();
    await expect(pill).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Escape');
    expect(await sharedLink(page)).toContain(`show=${layer}`);
    await expect.poll(() => pictureOf(map(page))).not.toBe(picture);
    await button(page, 'Undo').click();
    await expect(await layerSwitch(page, name)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect.poll(() => pictureOf(map(page))).toBe(picture);
  }
});

test('equal scales make a unit of y as long as one of x, whatever the map’s shape', async ({
  page,
}) => {
  await open(page);
  const { width = 0, height = 0 } = (await map(page).boundingBox()) ?? {};
  expect(Math.abs(width - height)).toBeGreaterThan(40);
  await (await layerSwitch(page, 'Equal scales')).click();
  await page.keyboard.press('Escape');
  expect(await sharedLink(page)).toContain('show=equal-scales');
  await expectStill(page);
  // The start goes by the same distance of the plane across and up.
  await map(page).hover({ position: { x: 10, y: 10 } });
  const readout = page.locator('.landscape-readout');
  const positionAt = async (place: Point): Promise<readonly number[]> => {
    await page.mouse.move(place.x, place.y);
    return coordinatesIn((await readout.textContent()) ?? '');
  };
  const corner = await placeOf(page, 0.2, 0.2);
  const [x = 0, y = 0] = await positionAt(corner);
  const [right = 0] = await positionAt({ x: corner.x + 200, y: corner.y });
  const [, below = 0] = await positionAt({ x: corner.x, y: corner.y + 200 });
  expect(Math.abs(right - x - (y - below))).toBeLessThan(0.05 * (right - x));
});

test('arrows: drawn with the ground, on the link, undone, in the picture', async ({ page }) => {
  await open(page, link);
  const plain = await restingPicture(terrain(page));
  await button(page, 'Gradient').click();
  await expect(button(page, 'Gradient')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => restingPicture(terrain(page))).not.toBe(plain);
  expect(await sharedLink(page)).toContain('show=gradient');
  const svg = await textOf(await exported(page, 'Map (SVG)'));
  expect(svg).toContain('arrows: downhill');
  await button(page, 'Undo').click();
  await expect.poll(() => restingPicture(terrain(page))).toBe(plain);
});

test('saddles and minima tell their losses, to the eye and in words', async ({ page }) => {
  await open(page, `${link}&show=critical-points`);
  await expect(map(page)).toHaveAccessibleDescription(
    /4 saddles: x 3\.39, y 0\.0739 with loss 13\.3/,
  );
  const svg = await textOf(await exported(page, 'Map (SVG)'));
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
  expect(texts).toEqual(expect.arrayContaining(['13.3', '67.7', '104', '178']));
});

test('by keyboard: further layers open, are switched, and close', async ({ page }) => {
  await open(page, link);
  await tabTo(button(page, 'More layers'));
  await page.keyboard.press('Enter');
  const saddles = button(page, 'Saddles and values');
  await tabTo(saddles);
  await page.keyboard.press('Space');
  await expect(saddles).toHaveAttribute('aria-pressed', 'true');
  await expect(saddles).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(saddles).toBeHidden();
  await expect(button(page, 'More layers')).toBeFocused();
  expect(await sharedLink(page)).toContain('show=critical-points');
});

test('blindfold: dark but for where the runs have been, up to the playhead', async ({ page }) => {
  await open(page, `${link}&show=blindfold`);
  const opaque = 255;
  // Far from any run; where both start; the minimum at (3.58, −1.85), which gradient descent reaches.
  await expect.poll(async () => (await lightAt(page, 1, 0.25, 0.2))[3]).toBe(opaque);
  await expect.poll(async () => (await lightAt(page, 1, 0.84, 0.69))[3]).toBeLessThan(opaque);
  await tabTo(timeline(page));
  await page.keyboard.press('Home');
  await expect.poll(async () => (await lightAt(page, 1, 0.84, 0.69))[3]).toBe(opaque);
  await press(page, 'ArrowRight', 3);
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', /3/);
  await expect(page.getByRole('slider', { name: 'Minima', exact: true })).toHaveCount(0);
  await page.keyboard.press('End');
  await expect.poll(async () => (await lightAt(page, 1, 0.84, 0.69))[3]).toBeLessThan(opaque);
});

test('blindfold: a hundred thousand steps are walked without a long wait', async ({ page }) => {
  await open(page, 'surface=himmelblau&start=0,-3&steps=100000&run=rmsprop,lr:0.06&show=blindfold');
  await expect.poll(async () => (await lightAt(page, 1, 0.25, 0.9))[3]).toBe(255);
  const longest = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[aria-label="Step"]');
    if (slider === null) return Number.NaN;
    let most = 0;
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) most = Math.max(most, duration);
    });
    watch.observe({ type: 'longtask' });
    for (let share = 1; share <= 10; share++) {
      slider.value = String(10_000 * share - 1);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    watch.disconnect();
    return most;
  });
  expect(longest).toBeLessThan(500);
});

for (const [show, colorScheme] of [
  ['gradient', 'light'],
  ['critical-points', 'dark'],
  ['blindfold', 'light'],
  ['blindfold', 'dark'],
] as const)
  test(`axe finds nothing with ${show}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, `${link}&show=${show}`);
    await layerSwitch(page, 'Step dots');
    expect(await axeFindings(page)).toEqual([]);
  });

test('on a phone the switches stay in one row, and each can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, link);
  const names = ['Map', '3D', 'Contours', 'More layers'];
  const tops = [];
  for (const name of names) {
    const box = await button(page, name).boundingBox();
    tops.push(box?.y);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  }
  expect(new Set(tops).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(button(page, 'Gradient')).toHaveCount(0);
  await (await layerSwitch(page, 'Gradient')).click();
  await expect(button(page, 'Gradient')).toHaveAttribute('aria-pressed', 'true');
});
