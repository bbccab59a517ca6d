/** The map standing up: turned, walked on, lost and regained; the same experiment as the map's. */
import { createHash } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { countFrames, expectNoFrame } from '../support/frames-asked';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  open,
  press,
  sharedLink,
  startHandle,
  tabTo,
  timeline,
} from '../support/page';
import { softwareWebGl } from '../support/software-webgl';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: softwareWebGl,
  // No larger than both pictures side by side need: a processor draws every pixel of them.
  viewport: { width: 1200, height: 600 },
});

const link = 'surface=himmelblau&start=0,-3&steps=120&run=sgd,lr:0.01&run=adam,lr:0.28';

const standing = (page: Page): Locator => page.getByRole('group', { name: 'Loss in 3D' });
const start = (page: Page): Locator => page.getByRole('slider', { name: 'Start in 3D' });

/** What is seen of it, once it rests. */
async function seen(page: Page, names: 'with names' | 'without names' = 'with names') {
  // Names stay where they stood last, if they can: the same view may show them elsewhere.
  await standing(page).evaluate(
    (panel, visibility) => {
      const overlay = panel.querySelectorAll('canvas')[1];
      if (overlay) overlay.style.visibility = visibility;
    },
    names === 'with names' ? '' : 'hidden',
  );
  let picture = '';
  await expect
    .poll(
      async () => {
        const before = picture;
        const shot = await standing(page).screenshot();
        picture = createHash('sha256').update(shot).digest('base64');
        return picture === before;
      },
      { intervals: [250] },
    )
    .toBe(true);
  return picture;
}

async function openStanding(page: Page, fragment = `${link}&show=3d`): Promise<void> {
  await open(page, fragment);
  await expect(standing(page)).toBeVisible();
  await expect(start(page)).toHaveAttribute('style', /translate\((?!0\.0px)/);
}

test('opens beside the map, is turned by hand, and turned back by a double click', async ({
  page,
}) => {
  await open(page, link);
  await button(page, '3D').click();
  await expect(standing(page)).toBeVisible();
  await expect(map(page)).toBeVisible();
  expect(await sharedLink(page)).toContain('show=3d');
  const home = await seen(page, 'without names');
  const { x, y } = await middleOf(standing(page));
  await page.mouse.move(x, y + 120);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 90, { steps: 4 });
  await page.mouse.up();
  const turned = await seen(page, 'without names');
  expect(turned).not.toBe(home);
  await page.mouse.wheel(0, -300);
  expect(await seen(page, 'without names')).not.toBe(turned);
  await page.mouse.dblclick(x, y + 120);
  await expect.poll(() => seen(page, 'without names')).toBe(home);
  await button(page, 'Undo').click();
  await expect(standing(page)).toHaveCount(0);
});

test('by keyboard: arrows turn, plus and minus come closer, zero turns back', async ({ page }) => {
  await openStanding(page);
  await tabTo(standing(page));
  const home = await seen(page, 'without names');
  await page.keyboard.press('ArrowLeft');
  const turned = await seen(page, 'without names');
  expect(turned).not.toBe(home);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await seen(page, 'without names')).not.toBe(turned);
  await press(page, '+', 12);
  const near = await seen(page, 'without names');
  await page.keyboard.press('+');
  expect(await seen(page, 'without names'), 'there is a nearest place').toBe(near);
  await page.keyboard.press('0');
  await expect.poll(() => seen(page, 'without names')).toBe(home);
});

test('the start is dragged over the ground, as one undo step, and moved by keys', async ({
  page,
}) => {
  await openStanding(page);
  const { x, y } = await middleOf(start(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y - 30, { steps: 5 });
  const held = await middleOf(start(page));
  expect(Math.hypot(held.x - (x - 40), held.y - (y - 30))).toBeLessThan(4);
  await page.mouse.up();
  const moved = await start(page).getAttribute('aria-valuetext');
  expect(moved).not.toBe('x 0, y −3');
  await expect(startHandle(page)).toHaveAttribute('aria-valuetext', moved ?? '');
  await button(page, 'Undo').click();
  await expect(start(page)).toHaveAttribute('aria-valuetext', 'x 0, y −3');
  await start(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(start(page)).toHaveAttribute('aria-valuetext', 'x 0.1, y −3');
});

test('one playhead, one theme, one set of layers with the map', async ({ page }) => {
  await openStanding(page);
  const end = await seen(page);
  await timeline(page).focus();
  await press(page, 'Home', 1);
  await timeline(page).blur();
  const begin = await seen(page);
  expect(begin).not.toBe(end);
  await button(page, 'Contours').click();
  expect(await seen(page)).not.toBe(begin);
  await button(page, 'Blindfold').click();
  const dark = await seen(page);
  await button(page, 'Blindfold').click();
  expect(await seen(page)).not.toBe(dark);
  const light = await seen(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seen(page)).not.toBe(light);
});

test('heights are linear or not, as the link says', async ({ page }) => {
  await openStanding(page);
  const usual = await seen(page);
  await button(page, 'Linear').click();
  await expect(button(page, 'Linear')).toHaveAttribute('aria-pressed', 'true');
  expect(await sharedLink(page)).toContain('show=3d,linear-height');
  expect(await seen(page)).not.toBe(usual);
  await button(page, 'Undo').click();
  await expect(button(page, 'Linear')).toHaveAttribute('aria-pressed', 'false');
});

test('where nothing moves, no frame is asked for', async ({ page }) => {
  const asked = await countFrames(page);
  await openStanding(page);
  await standing(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(900);
  await expectNoFrame(page, asked);
});

test('a context that is lost is told of, and comes back with the same picture', async ({
  page,
}) => {
  await openStanding(page);
  const before = await seen(page);
  const extension = await page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.standing > canvas');
    return canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  });
  await extension.evaluate((found) => found?.loseContext());
  await expect(page.getByText('took the 3D picture away')).toBeVisible();
  await extension.evaluate((found) => found?.restoreContext());
  await expect(page.getByText('took the 3D picture away')).toBeHidden();
  await expect.poll(() => seen(page)).toBe(before);
});

test('below 1200 pixels it stands in the place of the map, and either can be chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStanding(page);
  await expect(map(page)).toBeHidden();
  await button(page, 'Map').click();
  await expect(map(page)).toBeVisible();
  await expect(standing(page)).toHaveCount(0);
  await button(page, '3D').click();
  await expect(map(page)).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(map(page)).toBeVisible();
  await expect(standing(page)).toBeVisible();
});

test('closed, it gives back what the graphics card held', async ({ page }) => {
  await open(page, link);
  for (let times = 0; times < 3; times++) {
    await button(page, '3D').click();
    await expect(start(page)).toHaveAttribute('style', /translate/);
    const context = await page.evaluateHandle(() =>
      document.querySelector<HTMLCanvasElement>('.standing > canvas')?.getContext('webgl2'),
    );
    expect(await context.evaluate((held) => held?.isContextLost())).toBe(false);
    await button(page, '3D').click();
    await expect(standing(page)).toHaveCount(0);
    // Browsers allow some sixteen contexts a page.
    await expect.poll(() => context.evaluate((held) => held?.isContextLost())).toBe(true);
  }
});

test('a run that diverges, and a surface with holes', async ({ page }) => {
  await openStanding(page, 'surface=himmelblau&start=0,-3&run=sgd,lr:1&run=adam&show=3d');
  await seen(page);
  await openStanding(page, 'f=log(x)%2By%5E2&start=2,2&run=sgd,lr:0.1&show=3d,gradient');
  await seen(page);
});

test('axe finds nothing, wide and light, narrow and dark', async ({ page }) => {
  await openStanding(page);
  for (const [width, height, colorScheme] of [
    [1440, 900, 'light'],
    [390, 844, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await axeFindings(page)).toEqual([]);
  }
});

test('without WebGL a sentence says so, and the map stays', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...given: unknown[]
    ) {
      return given[0] === 'webgl2' ? null : Reflect.apply(getContext, this, given);
    } as typeof getContext;
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await open(page, `${link}&show=3d`);
    await expect(page.getByText('it has no WebGL')).toBeVisible();
    await expect(map(page)).toBeVisible();
    await expect(standing(page)).toHaveCount(0);
  }
});
