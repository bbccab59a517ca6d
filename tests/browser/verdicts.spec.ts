/** Verdicts: sentences whose steps and points can be followed, and the same events as marks over the timeline. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { map, open, press, rateSlider, tabTo, timeline, verdict } from '../support/page';

const ring = (page: Page) => map(page).locator('.landscape-flash span');

const standingRing = (page: Page) =>
  page.getByRole('group', { name: 'Loss in 3D' }).locator('.landscape-flash span');

const events = (page: Page) => page.getByRole('list', { name: 'Events' }).getByRole('listitem');

/** Descent beyond its limit of 2/100, momentum below its own of 3.8/100. */
const RAVINE =
  'v=1&surface=ellipse100&start=-4.5,1&steps=1000&run=sgd,lr:0.0204&run=momentum,lr:0.01';

test('by pointer: a step in a verdict moves the playhead, a point shows itself on the map', async ({
  page,
}) => {
  await open(page);
  const line = verdict(page, 'Gradient descent');
  await expect(line).toContainText(/converges to \(.+\) at step \d+: a global minimum/);
  const step = line.getByRole('button', { name: /^step / });
  const number = (await step.textContent())?.replace('step ', '') ?? '';
  await step.click();
  await expect(timeline(page)).toHaveValue(number);

  await expect(ring(page)).toHaveCount(0);
  await line.getByRole('button', { name: /^\(/ }).click();
  await expect(ring(page)).toBeVisible();
  await expect(ring(page)).toHaveCount(0);
});

test('by keyboard alone', async ({ page }) => {
  await open(page, RAVINE);
  const line = verdict(page, 'Gradient descent');
  await expect(line).toContainText('its rate 0.0204 is above 0.02, the limit at step 0.');
  await tabTo(line.getByRole('button', { name: 'step 0', exact: true }));
  await page.keyboard.press('Enter');
  await expect(timeline(page)).toHaveValue('0');
  await tabTo(verdict(page, 'Momentum').getByRole('button', { name: '(0, 0)' }));
  await page.keyboard.press('Space');
  await expect(ring(page)).toBeVisible();
});

test.describe('who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('sees a ring that stands still, for a moment', async ({ page }) => {
    await open(page);
    await verdict(page, 'Adam').getByRole('button', { name: /^\(/ }).click();
    await expect(ring(page)).toBeVisible();
    const moving = await ring(page).evaluate(
      (element) => element.getAnimations({ subtree: true }).length,
    );
    expect(moving).toBe(0);
    await expect(ring(page)).toHaveCount(0);
  });
});

test('verdicts and events follow a learning rate', async ({ page }) => {
  await open(page, RAVINE);
  await expect(verdict(page, 'Gradient descent')).toContainText('diverges at step');
  await expect(events(page).first()).toHaveText(
    /^Gradient descent: diverged at step \d+; overshot at steps 1, 2, 3, .* and \d+ more\.$/,
  );
  await rateSlider(page, 'Gradient descent').focus();
  await press(page, 'ArrowLeft', 5);
  await expect(verdict(page, 'Gradient descent')).toContainText('converges to (0, 0)');
  await expect(events(page).first()).toHaveText(/^Gradient descent: converged at step \d+[;.]/);
  await expect(events(page).last()).toHaveText(/^Momentum: converged at step \d+; overshot at/);
});

test('a mark on the timeline says what happened and leads there', async ({ page }) => {
  await open(page, 'v=1&surface=bowl&start=3,2&steps=100&run=sgd,lr:0.5');
  const text = await events(page).first().textContent();
  const step = Number(/converged at step (\d+)/.exec(text ?? '')?.[1]);
  expect(step).toBeGreaterThan(0);
  const box = await page.locator('.event-marks').boundingBox();
  if (box === null) throw new Error('There are no marks.');
  // The track begins and ends half a handle within the slider.
  const x = box.x + 9 + (step / 100) * (box.width - 18);
  const y = box.y + box.height - 5;
  await page.mouse.move(x, y);
  await expect(page.locator('.event-tip')).toHaveText(`Gradient descent converged at step ${step}`);
  await page.mouse.click(x, y);
  await expect(timeline(page)).toHaveValue(String(step));
});

test('a point shows itself also where the 3D view stands in the place of the map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'surface=himmelblau&run=adam&show=3d');
  await verdict(page, 'Adam').getByRole('button', { name: /^\(/ }).click();
  await expect(standingRing(page)).toBeInViewport();
  await expect(standingRing(page)).toHaveCount(0);
});

test('only the verdicts that have changed are read out', async ({ page }) => {
  await open(page, RAVINE);
  const said = page.locator('[aria-live="polite"]').filter({ hasText: 'Gradient descent' });
  await expect(said).toHaveCount(0);
  // The first picture is not read out; what comes before it has settled belongs to it.
  await expect(async () => {
    await rateSlider(page, 'Gradient descent').press('ArrowLeft');
    await expect(said).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await expect(said).not.toContainText('Momentum');
});

test('a valley with a flat floor: runs converge, and the map marks its minimum', async ({
  page,
}) => {
  await open(page, 'f=(x-y)^2&run=sgd&run=momentum');
  for (const run of ['Gradient descent', 'Momentum'])
    await expect(verdict(page, run)).toContainText(/converges to .+: on a flat floor/);
});
