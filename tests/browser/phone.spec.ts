/** Phones: the map stays in sight, below it one part at a time, the timeline at the thumb. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  numberField,
  open,
  rateSlider,
  startHandle,
  timeline,
  verdicts,
} from '../support/page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('one part at a time, by touch', async ({ page }) => {
  await open(page);
  await expect(tab(page, 'Runs')).toHaveAttribute('aria-selected', 'true');
  await expect(rateSlider(page, 'Adam')).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
  await tab(page, 'Charts').tap();
  await expect(page.getByRole('tabpanel', { name: 'Charts' }).getByRole('figure')).toHaveCount(2);
  await expect(rateSlider(page, 'Adam')).toBeHidden();
  await tab(page, 'Surface').tap();
  await expect(numberField(page, 'Start x')).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('by keyboard: arrows choose the part, Tab goes on', async ({ page }) => {
  await open(page);
  await tab(page, 'Runs').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Charts')).toBeFocused();
  await expect(page.getByRole('figure').first()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'Surface')).toBeFocused();
  await expect(numberField(page, 'Steps')).toBeVisible();
});

test('a slider far below is moved with the map and the timeline in sight', async ({ page }) => {
  await open(page, `surface=himmelblau${'&run=sgd&run=adam&run=rmsprop'.repeat(3)}`);
  const slider = rateSlider(page, 'RMSProp 3');
  await slider.focus();
  await slider.scrollIntoViewIfNeeded();
  const box = async (element: ReturnType<typeof map>) => {
    const found = await element.boundingBox();
    if (found === null) throw new Error(`${element} is not on the page.`);
    return { top: found.y, bottom: found.y + found.height };
  };
  const [shown, handle, time] = [
    await box(map(page)),
    await box(slider),
    await box(timeline(page)),
  ];
  expect(shown.top).toBeGreaterThanOrEqual(0);
  expect(handle.top).toBeGreaterThan(shown.bottom);
  expect(handle.bottom).toBeLessThan(time.top);
  expect(time.bottom).toBeLessThanOrEqual(844);
  const before = await verdicts(page).last().textContent();
  await slider.press('PageUp');
  await expect(verdicts(page).last()).not.toHaveText(before ?? '');
});

test('turned to a wider screen, everything stands side by side', async ({ page }) => {
  await open(page);
  await tab(page, 'Charts').tap();
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(rateSlider(page, 'Adam')).toBeVisible();
  await expect(numberField(page, 'Steps')).toBeVisible();
  await expect(page.getByRole('figure').first()).toBeVisible();
  await expect(button(page, 'Keys')).toBeVisible();
});

test('turned to a narrower screen, what is being done stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await open(page);
  await page.getByRole('button', { name: /^Himmelblau/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const name of ['Runs', 'Charts', 'Surface'])
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await open(page);
    await tab(page, name).tap();
    expect(await axeFindings(page)).toEqual([]);
  });

for (const width of [390, 320])
  test(`${width} pixels wide, nothing covers the start`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const { x, y } = await middleOf(startHandle(page));
    const covered = await startHandle(page).evaluate(
      (handle, points) =>
        points.filter(([left, top]) => !handle.contains(document.elementFromPoint(left, top))),
      [[x, y] as const, [x + 16, y] as const, [x, y + 16] as const],
    );
    expect(covered).toEqual([]);
  });

test('lying on its side, map and timeline stay while the sliders scroll', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await open(page);
  const bottom = async () => {
    const box = await map(page).boundingBox();
    const time = await page.locator('footer').boundingBox();
    if (!box || !time) throw new Error('Something is missing.');
    expect(box.y + box.height).toBeLessThanOrEqual(time.y + 1);
    expect(time.y + time.height).toBeLessThanOrEqual(391);
    expect(box.height).toBeGreaterThan(180);
    return box.y;
  };
  const before = await bottom();
  for (const sentence of await verdicts(page).all()) await expect(sentence).toBeInViewport();
  await rateSlider(page, 'Adam').scrollIntoViewIfNeeded();
  expect(await bottom()).toBe(before);
  await expect(rateSlider(page, 'Adam')).toBeInViewport();
});
