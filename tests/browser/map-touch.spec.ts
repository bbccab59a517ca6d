/** The map under fingers: two zoom and move it, one moves it or the start, a tap puts the start. */
import { type CDPSession, expect } from '@playwright/test';
import { test } from '../support/journey';
import { expectNear, home, placeOf, pointAt, spanOf, startOf, viewOf } from '../support/map-view';
import { button, map, middleOf, open, type Point, startHandle } from '../support/page';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

/** Fingers at places, by the browser's own input: Playwright has no more than a tap. */
async function touch(client: CDPSession, type: string, fingers: readonly Point[]): Promise<void> {
  const touchPoints = fingers.map(({ x, y }, id) => ({ x, y, id }));
  await client.send('Input.dispatchTouchEvent', {
    type: type as 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints,
  });
}

async function slide(
  client: CDPSession,
  from: readonly Point[],
  to: readonly Point[],
  steps = 6,
): Promise<void> {
  await touch(client, 'touchStart', from);
  for (let step = 1; step <= steps; step++) {
    const along = from.map((point, finger) => ({
      x: point.x + (((to[finger]?.x ?? 0) - point.x) * step) / steps,
      y: point.y + (((to[finger]?.y ?? 0) - point.y) * step) / steps,
    }));
    await touch(client, 'touchMove', along);
  }
  await touch(client, 'touchEnd', []);
}

test('two fingers zoom and move the map, as one undo step', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  const from = [await placeOf(page, 0.4, 0.6), await placeOf(page, 0.6, 0.6)];
  const to = [await placeOf(page, 0.2, 0.5), await placeOf(page, 0.8, 0.5)];
  await slide(client, from, to);
  const near = await viewOf(page);
  expect(spanOf(near.x)).toBeCloseTo(10 / 3, 1);
  expectNear(pointAt(near, 0.5, 0.5), pointAt(home, 0.5, 0.6), 0.05);
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await button(page, 'Undo').click();
  expect(await viewOf(page)).toEqual(home);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('one finger moves the map or drags the start; a tap puts it', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  const at = await placeOf(page, 0.25, 0.25);
  const before = await startOf(page);
  await page.touchscreen.tap(at.x, at.y);
  await expect.poll(() => startOf(page)).not.toEqual(before);
  const put = await startOf(page);
  expectNear(put, [-2.5, 2.5], 0.1);
  await page.waitForTimeout(500);

  const from = await placeOf(page, 0.6, 0.5);
  const to = await placeOf(page, 0.6, 0.3);
  const scrolled = await page.evaluate(() => scrollY);
  await slide(client, [from], [to]);
  expectNear(pointAt(await viewOf(page), 0.6, 0.3), pointAt(home, 0.6, 0.5), 0.05);
  expect(await startOf(page)).toEqual(put);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  // Not a tap: after fingers put by hand the browser makes no click of some.
  await button(page, 'Home view').click();

  // The map glides home, and the handle with it.
  const isBack = async () => {
    const { x, y } = await middleOf(startHandle(page));
    return Math.hypot(x - at.x, y - at.y) < 2;
  };
  await expect.poll(isBack).toBe(true);
  await slide(client, [at], [{ x: at.x + 60, y: at.y + 40 }]);
  await expect.poll(() => startOf(page)).not.toEqual(put);
  expect(await viewOf(page)).toEqual(home);
});

test('two taps take back what the first one did, and zoom in', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  const start = await startOf(page);
  const at = await placeOf(page, 0.6, 0.5);
  // The machine may be slow; the finger, which the events' own times tell of, is not.
  const begun = Date.now() / 1000;
  for (const [type, after] of [
    ['touchStart', 0],
    ['touchEnd', 0.05],
    ['touchStart', 0.2],
    ['touchEnd', 0.25],
  ] as const) {
    await client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchStart' ? [at] : [],
      timestamp: begun + after,
    });
  }
  const near = await viewOf(page);
  expect(spanOf(near.x)).toBeCloseTo(5, 1);
  expectNear(pointAt(near, 0.6, 0.5), pointAt(home, 0.6, 0.5), 0.05);
  expect(await startOf(page)).toEqual(start);
});

test('a finger that rests on the map opens no menu', async ({ page }) => {
  await open(page);
  const prevented = await map(page).evaluate((element) => {
    element.dispatchEvent(
      new PointerEvent('pointerdown', {
        pointerType: 'touch',
        pointerId: 7,
        bubbles: true,
        button: 2,
      }),
    );
    return !element.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
    );
  });
  expect(prevented).toBe(true);
});
