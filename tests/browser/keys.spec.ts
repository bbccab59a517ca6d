/** The list of keys: it opens on `?` wherever nothing is typed, and every key in it does what it says. */
import { expect, type Page } from '@playwright/test';
import { pageKeys } from '../../src/views/keys/page-keys';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  chooseView,
  map,
  numberField,
  open,
  startHandle,
  tabTo,
  timeline,
  verdicts,
} from '../support/page';

const list = (page: Page) => page.getByRole('dialog', { name: 'Keys', exact: true });

test('opened by its key, closed by Escape, and it names every key of the page', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  for (const { name, keys } of pageKeys) {
    await expect(list(page).getByRole('heading', { name, exact: true })).toBeVisible();
    for (const { does } of keys)
      await expect(
        list(page).getByRole('definition').getByText(does, { exact: true }),
      ).toBeVisible();
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
});

test('on keyboards that write ? otherwise', async ({ page }) => {
  await open(page);
  const type = (code: string, modifiers: Readonly<Record<string, boolean>>) =>
    page.evaluate(
      (init) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      },
      { key: '?', code, bubbles: true, cancelable: true, ...modifiers },
    );
  await type('Minus', { shiftKey: true });
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await type('KeyW', { ctrlKey: true, altKey: true, modifierAltGraph: true });
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await type('Slash', { ctrlKey: true });
  await expect(list(page), 'a key of the browser’s own').toBeHidden();
});

test('not while something is typed', async ({ page }) => {
  await open(page);
  await numberField(page, 'Steps').focus();
  await page.keyboard.type('?');
  await expect(list(page)).toBeHidden();
  await expect(numberField(page, 'Steps')).toHaveValue(/\?/);
});

test('by its button, which has the focus again afterwards', async ({ page }) => {
  await open(page);
  await tabTo(button(page, 'Keys'));
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Keys')).toBeFocused();
});

test('on a phone from the menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await chooseView(page, 'Keys');
  await expect(list(page)).toBeVisible();
  const sideways = await list(page).evaluate((dialog) =>
    [...dialog.querySelectorAll('*')].some(
      (part) =>
        part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'auto',
    ),
  );
  expect(sideways).toBe(false);
});

test('the keys for time', async ({ page }) => {
  await open(page);
  const expectStep = (step: number) => expect(timeline(page)).toHaveValue(String(step));
  await expectStep(200);
  for (const [key, step] of [
    ['ArrowLeft', 199],
    ['Shift+ArrowLeft', 189],
    ['Shift+PageDown', 89],
    ['ArrowRight', 90],
    ['Shift+ArrowRight', 100],
    ['Shift+PageUp', 200],
    ['Home', 0],
    ['End', 200],
  ] as const) {
    await page.keyboard.press(key);
    await expectStep(step);
  }
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();
});

test('the keys of the start and of an optimizer’s name', async ({ page }) => {
  await open(page);
  await startHandle(page).focus();
  const start = async () => Number(await startHandle(page).getAttribute('aria-valuenow'));
  const from = await start();
  await page.keyboard.press('ArrowRight');
  const step = (await start()) - from;
  expect(step).toBeGreaterThan(0);
  await page.keyboard.press('Shift+ArrowRight');
  expect((await start()) - from - step).toBeCloseTo(10 * step, 9);
  await page.keyboard.press('Alt+ArrowLeft');
  expect((await start()) - from - 11 * step).toBeCloseTo(-step / 10, 9);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await start()).toBe(from);

  await button(page, 'Adam').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(verdicts(page).nth(2)).toContainText('Adam');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(verdicts(page).nth(3)).toContainText('Adam');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Adam')).toHaveAttribute('aria-expanded', 'true');
});

test('the keys of the map', async ({ page }) => {
  // A start that stays on the map.
  await open(page, 'surface=himmelblau&start=1,1&run=sgd');
  await map(page).focus();
  /** Where on the map the start stands. */
  const place = () => startHandle(page).getAttribute('style');
  const home = await place();
  for (const key of ['+', 'ArrowRight', 'Shift+ArrowUp', '-']) {
    const before = await place();
    await page.keyboard.press(key);
    await expect.poll(place, key).not.toBe(before);
  }
  await page.keyboard.press('0');
  await expect.poll(place, 'the whole surface').toBe(home);
});
