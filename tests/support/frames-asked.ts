/** How often a page has asked for a frame: where nothing moves, never again. */
import { expect, type Page } from '@playwright/test';

/** Counts from the next time on that the page is opened; returns how many there were so far. */
export async function countFrames(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame;
    Object.assign(window, { framesAsked: 0 });
    window.requestAnimationFrame = (callback) => {
      Reflect.set(window, 'framesAsked', Number(Reflect.get(window, 'framesAsked')) + 1);
      return request(callback);
    };
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'framesAsked')));
}

/** After those that have been asked for there is no other. */
export async function expectNoFrame(page: Page, asked: () => Promise<number>): Promise<void> {
  const before = await asked();
  expect(before).toBeGreaterThan(0);
  await page.waitForTimeout(600);
  expect(await asked()).toBe(before);
}
