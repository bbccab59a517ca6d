/** The timeline: play, pause, step, scrub; it chooses how much of the runs is shown, and computes nothing. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  numberField,
  open,
  pictureOf,
  pointOnSlider,
  press,
  rateSlider,
  restingPicture,
  tabTo,
  timeline,
  trajectoriesCsv,
  typeOver,
  verdicts,
} from '../support/page';

const shownStep = async (page: Page): Promise<number> => Number(await timeline(page).inputValue());

/** The slowest speed, a step a second, or the fastest, the whole run in two. */
async function choose(page: Page, speed: 'slowest' | 'fastest'): Promise<void> {
  await page
    .getByRole('slider', { name: 'Speed', exact: true })
    .press(speed === 'slowest' ? 'Home' : 'End');
}

/** The playhead stands: it is where it was after some frames. */
async function expectPaused(page: Page): Promise<void> {
  await expect(button(page, 'Play')).toBeVisible();
  const step = await shownStep(page);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
  });
  expect(await shownStep(page)).toBe(step);
}

test('by pointer: play from the start, pause, step back and forward', async ({ page }) => {
  await open(page);
  await expect(timeline(page)).toHaveValue('200');
  const whole = await restingPicture(map(page));
  await button(page, 'Play').click();
  await expect.poll(() => shownStep(page), 'the playhead on its way').toBeLessThan(150);
  await expect.poll(() => shownStep(page)).toBeGreaterThan(3);
  expect(await pictureOf(map(page))).not.toBe(whole);
  await button(page, 'Pause').click();
  await expectPaused(page);

  const paused = await shownStep(page);
  await button(page, 'Step forward').click();
  await button(page, 'Step forward').click();
  await expect(timeline(page)).toHaveValue(String(paused + 2));
  await button(page, 'Step back').click();
  await expect(timeline(page)).toHaveValue(String(paused + 1));
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', `${paused + 1} of 200`);
});

test('by pointer: scrubbed, and stepping ends at both ends', async ({ page }) => {
  await open(page);
  const middle = await middleOf(timeline(page));
  const end = await pointOnSlider(timeline(page), 0.999);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await expect(timeline(page)).toHaveValue('100');
  await expect(verdicts(page), 'scrubbing changes no verdict').toHaveCount(4);
  const start = await pointOnSlider(timeline(page), 0);
  await page.mouse.move(start.x - 50, start.y, { steps: 4 });
  await page.mouse.up();
  await expect(timeline(page)).toHaveValue('0');
  await button(page, 'Step back').click();
  await expect(timeline(page)).toHaveValue('0');
  await timeline(page).fill('200');
  await button(page, 'Step forward').click();
  await expect(timeline(page)).toHaveValue('200');
});

test('played to the end it stops there, and plays again from the start', async ({ page }) => {
  await open(page);
  await choose(page, 'fastest');
  await timeline(page).fill('50');
  await button(page, 'Play').click();
  await expect(timeline(page)).toHaveValue('200');
  await expectPaused(page);
  await choose(page, 'slowest');
  await button(page, 'Play').click();
  await expect.poll(() => shownStep(page)).toBeLessThan(10);
  await button(page, 'Pause').click();
});

test('by keyboard: Space, arrows, Home and End, and the buttons', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(() => shownStep(page)).toBeGreaterThan(2);
  await page.keyboard.press('Space');
  await expectPaused(page);

  await page.keyboard.press('Home');
  await expect(timeline(page)).toHaveValue('0');
  await press(page, 'ArrowRight', 3);
  await page.keyboard.press('ArrowLeft');
  await expect(timeline(page)).toHaveValue('2');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(timeline(page)).toHaveValue('12');
  await page.keyboard.press('End');
  await expect(timeline(page)).toHaveValue('200');

  await tabTo(button(page, 'Step back'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(timeline(page)).toHaveValue('198');
  await tabTo(timeline(page));
  await press(page, 'ArrowLeft', 3);
  await expect(timeline(page)).toHaveValue('195');
  await choose(page, 'slowest');
  await tabTo(timeline(page));
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await tabTo(button(page, 'Pause'));
  await page.keyboard.press('Enter');
  await expectPaused(page);
});

test('Space belongs to the field or button that has the focus', async ({ page }) => {
  await open(page);
  await numberField(page, 'Start x').focus();
  await page.keyboard.press('Space');
  await button(page, 'Add optimizer').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(timeline(page)).toHaveValue('200');
  await expect(button(page, 'Play')).toBeVisible();
});

test('changing a setting keeps the playhead, and the playhead changes no result', async ({
  page,
}) => {
  await open(page);
  const before = await trajectoriesCsv(page);
  await timeline(page).fill('60');
  expect(await trajectoriesCsv(page)).toBe(before);
  await rateSlider(page, 'Adam').focus();
  await page.keyboard.press('PageDown');
  await numberField(page, 'Start x').fill('1');
  await page.keyboard.press('Enter');
  await button(page, 'Undo').click();
  await expect(numberField(page, 'Start x')).toHaveValue('0');
  await expect(timeline(page)).toHaveValue('60');
  await numberField(page, 'Steps').focus();
  await typeOver(page, '500');
  await expect(timeline(page)).toHaveValue('60');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', '60 of 500');
  await typeOver(page, '40');
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', '40 of 40');
});
