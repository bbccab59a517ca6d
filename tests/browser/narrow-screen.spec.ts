/** Narrow screens: nothing scrolls sideways or is cut off, targets are large enough, and the map comes first. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  open,
  showPart,
  startHandle,
  timeline,
  verdicts,
} from '../support/page';

/** Least width and height of what is pressed, in CSS pixels: by mouse, and by finger. */
const TARGET = 24;
const TOUCH_TARGET = 44;

const crowded =
  'surface=goldstein_price_log&start=-1.25,0.75&steps=5000&noise=0.5&run=adam,schedule:one-cycle,clip:2' +
  '&run=sgd,lr:1e9&run=rmsprop-keras,label:A%20rather%20long%20label%20that%20somebody%20typed%20in%20haste&nonsense=1';

/** Elements that reach beyond the window, unless something that hides or scrolls them does not. */
const beyondTheWindow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sideways = document.documentElement.scrollWidth > width ? ['the page itself'] : [];
    const cut = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('svg, math, .visually-hidden, canvas'))
      .filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 0 && (right > width + 0.5 || left < -0.5);
      })
      .map((element) => `${element.tagName} ${element.className}`);
    return [...sideways, ...cut];
  });

/** Things to press that are too small; a link within a sentence may be as high as its line. */
const smallTargets = (page: Page, least: number) =>
  page.evaluate((size) => {
    const sheet = document.querySelector('dialog[open]') ?? document;
    const all = sheet.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, [role="slider"], [role="menuitem"], a[href]',
    );
    return (
      [...all]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // Words in a sentence may be as large as their line: larger, they would lie over each other.
        .filter(
          (element) => element.closest('p, li') === null || !element.matches('a, .verdict-jump'),
        )
        .filter((element) => getComputedStyle(element).pointerEvents !== 'none')
        .map((element) => {
          // What belongs to a label is pressed anywhere on it, and a part that nobody sees may widen it.
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          const { position, left, right, top, bottom } = getComputedStyle(target, '::after');
          const wider = (...insets: string[]): number =>
            position === 'absolute'
              ? insets.reduce((sum, inset) => sum + Math.max(0, -Number.parseFloat(inset) || 0), 0)
              : 0;
          return {
            name: element.getAttribute('aria-label') ?? element.textContent,
            width: width + wider(left, right),
            height: height + wider(top, bottom),
          };
        })
        .filter(({ width, height }) => Math.min(width, height) < size - 0.01)
        .map(({ name, width, height }) => `${name}: ${width} × ${height}`)
    );
  }, least);

async function expectRoom(page: Page, least: number): Promise<void> {
  expect.soft(await beyondTheWindow(page), 'beyond the window').toEqual([]);
  expect.soft(await smallTargets(page, least), 'targets too small').toEqual([]);
}

/** The page, and everything that can be opened on it. */
async function expectRoomEverywhere(page: Page, least: number): Promise<void> {
  await open(page, crowded);
  await expectRoom(page, least);
  await button(page, 'Adam').click();
  await expect(button(page, 'Remove Adam')).toBeVisible();
  await expectRoom(page, least);
  await button(page, 'Add optimizer').click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await expectRoom(page, least);
  await page.keyboard.press('Escape');
  await showPart(page, 'Charts');
  await expectRoom(page, least);
  await showPart(page, 'Surface');
  await expectRoom(page, least);
  await page.getByRole('button', { name: /^log Goldstein/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await expectRoom(page, least);
  await page.keyboard.press('Escape');
  await button(page, 'Export').click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expectRoom(page, least);
}

for (const width of [320, 390])
  test(`${width} pixels wide: everything has room`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await expectRoomEverywhere(page, TARGET);
  });

test.describe('by touch', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('targets are made for fingers', async ({ page }) => {
    await expectRoomEverywhere(page, TOUCH_TARGET);
  });

  test('data, what is fitted to them, and one’s own have room too', async ({ page }) => {
    await open(page, 'fit=cars&loss=huber&batch=7&start=0,0&run=adam,lr:0.5');
    await showPart(page, 'Data');
    await expect(page.getByText(/^condition number/)).toBeVisible();
    await expectRoom(page, TOUCH_TARGET);
    await page.getByRole('button', { name: /^Cars/ }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await expectRoom(page, TOUCH_TARGET);
    await button(page, 'Own data').click();
    const table = page.getByRole('textbox', { name: 'Table' });
    await table.fill('a;b;class\n1,5;2;x\n2;3;y\n;4;x\n');
    await page.getByRole('combobox', { name: 'Use it for' }).selectOption('a classifier');
    await expect(page.getByText('1 row without a value')).toBeVisible();
    await expectRoom(page, TOUCH_TARGET);
    await button(page, 'Use 2 points').click();
    await expect(page.getByRole('slider', { name: 'L2 penalty' })).toBeVisible();
    await expectRoom(page, TOUCH_TARGET);
  });

  test('the map comes first, the timeline stays at the bottom, and a tap moves the start', async ({
    page,
  }) => {
    await open(page);
    const { y: mapTop = 0, width = 0 } = (await map(page).boundingBox()) ?? {};
    expect(mapTop).toBeLessThan(150);
    expect(width).toBeGreaterThan(280);
    const { y: top = 0 } = (await timeline(page).boundingBox()) ?? {};
    expect(top).toBeGreaterThan(530);
    const order = await Promise.all(
      [map(page), verdicts(page).first(), page.getByRole('tablist'), button(page, 'Adam')].map(
        async (element) => (await element.boundingBox())?.y ?? 0,
      ),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const sentence = await verdicts(page).first().textContent();
    await map(page).tap({ position: { x: 60, y: 60 } });
    await expect(verdicts(page).first()).not.toHaveText(sentence ?? '');
    const handle = await middleOf(startHandle(page));
    expect(handle.x).toBeLessThan(100);
  });
});

test('at twice the size of letters nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    }),
  );
  await open(page);
  expect(await beyondTheWindow(page)).toEqual([]);
});
