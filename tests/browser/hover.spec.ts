/** Pointing at one picture shows the same step on all of them. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import { map, middleOf, open, pictureOf, restingPicture, timeline } from '../support/page';

const charts = (page: Page) => page.getByRole('figure');

test('a step pointed at on a chart is shown on the map and on the other chart', async ({
  page,
}) => {
  await open(page);
  const resting = await restingPicture(map(page));
  const other = await restingPicture(charts(page).nth(1));
  const { x, y } = await middleOf(charts(page).first().getByRole('img'));
  await page.mouse.move(x, y);
  await expect(charts(page).first()).toContainText(/step \d+.*Adam/s);
  await expect.poll(() => pictureOf(map(page))).not.toBe(resting);
  await expect.poll(() => pictureOf(charts(page).nth(1))).not.toBe(other);
  await page.mouse.move(0, 0);
  await expect.poll(() => pictureOf(map(page)), 'as before').toBe(resting);
  await expect.poll(() => pictureOf(charts(page).nth(1)), 'as before').toBe(other);
});

test('a step pointed at on the map is shown on the charts, and the place in numbers', async ({
  page,
}) => {
  await open(page);
  const resting = await restingPicture(charts(page).first());
  const { x: left = 0, y: top = 0, width = 0, height = 0 } = (await map(page).boundingBox()) ?? {};
  // The minimum at (3.584, −1.848), where gradient descent rests.
  await page.mouse.move(left + 0.8584 * width, top + 0.6848 * height);
  await expect.poll(() => pictureOf(charts(page).first())).not.toBe(resting);
  await expect(page.getByText(/^x 3\.\d+, y −1\.\d+ · loss 0\.\d+ · slope/)).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(page.getByText(/^start x 0, y −3/)).toBeVisible();
});

test('a click on a chart moves the playhead there', async ({ page }) => {
  await open(page);
  await charts(page).first().getByRole('img').click();
  await expect.poll(async () => Number(await timeline(page).inputValue())).toBeLessThan(150);
  expect(Number(await timeline(page).inputValue())).toBeGreaterThan(50);
});
