/** The page's address: always the link to what is shown, and followed when somebody changes it. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  map,
  middleOf,
  numberField,
  open,
  pointOnSlider,
  rateSlider,
  startHandle,
  timeline,
  trajectoriesCsv,
} from '../support/page';

const fragment = (page: Page): string => new URL(page.url()).hash.slice(1);

/** Entries of the history, and how often the page has changed the address so far. */
const countsOf = (page: Page) =>
  page.evaluate(() => ({ entries: history.length, changes: Number(sessionStorage.changes ?? 0) }));

/** Pastes a link into the address bar. */
const paste = (page: Page, link: string) =>
  page.evaluate((hash) => location.assign(`#${hash}`), link);

const surfaceCard = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Loss surface' }).getByRole('button', { name });

test('a drag leaves the history as it is, and the address says where it ended', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const replace = history.replaceState;
    history.replaceState = function counted(...given) {
      sessionStorage.changes = Number(sessionStorage.changes ?? 0) + 1;
      return replace.apply(this, given);
    };
  });
  await open(page);
  expect(fragment(page)).toBe('');
  const before = await countsOf(page);
  const from = await middleOf(startHandle(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 100, from.y - 100, { steps: 40 });
  await page.mouse.up();
  const low = await pointOnSlider(rateSlider(page, 'Adam'), 0.3);
  const high = await pointOnSlider(rateSlider(page, 'Adam'), 0.6);
  await page.mouse.move(low.x, low.y);
  await page.mouse.down();
  await page.mouse.move(high.x, high.y, { steps: 40 });
  await page.mouse.up();
  await numberField(page, 'Steps').fill('250');
  await page.keyboard.press('Enter');

  await expect.poll(() => fragment(page)).toContain('&steps=250&');
  expect(fragment(page)).not.toContain('start=0,-3&');
  expect(fragment(page)).not.toContain('adam,lr:0.28');
  const after = await countsOf(page);
  expect(after.entries).toBe(before.entries);
  // Browsers refuse more than some two hundred changes in half a minute.
  expect(after.changes - before.changes, 'changes of the address').toBeLessThan(12);

  const csv = await trajectoriesCsv(page);
  await page.reload();
  await expectVerdicts(page);
  expect(await trajectoriesCsv(page), 'the same after a reload').toBe(csv);
});

test('a reload right after a change shows that change', async ({ page }) => {
  await open(page, 'surface=booth&run=adam,lr:0.5');
  await numberField(page, 'Steps').fill('321');
  await page.keyboard.press('Enter');
  await page.reload();
  await expectVerdicts(page);
  await expect(numberField(page, 'Steps')).toHaveValue('321');
  await expect.poll(() => fragment(page)).toContain('steps=321');
});

test('what is changed while runs are played is in the address without delay', async ({ page }) => {
  await open(page, 'surface=booth&run=adam,lr:0.5');
  await button(page, 'Play').click();
  await numberField(page, 'Steps').fill('321');
  await page.keyboard.press('Enter');
  await expect.poll(() => fragment(page)).toContain('steps=321');
  await expect(button(page, 'Pause')).toBeVisible();
});

test('the playhead is in the address too', async ({ page }) => {
  await open(page);
  await timeline(page).fill('33');
  await expect.poll(() => fragment(page)).toMatch(/&at=33$/);
  await timeline(page).fill('200');
  await expect.poll(() => fragment(page)).not.toContain('at=');
});

test('a link pasted into the open page is followed, and Back and Forward lead to and fro', async ({
  page,
}) => {
  await open(page);
  await numberField(page, 'Steps').fill('111');
  await page.keyboard.press('Enter');
  await expect.poll(() => fragment(page)).toContain('&steps=111&');
  await paste(page, 'surface=booth&start=-5,5&run=adam,lr:0.5');
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
  await paste(page, 'surface=beale&start=1,1&run=sgd,lr:0.01&seed=oops');
  await expect(surfaceCard(page, 'Beale')).toBeVisible();
  await expect(page.getByRole('status').getByRole('listitem')).toContainText('seed=oops');

  await page.goBack();
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
  await expect(page.getByRole('status').getByRole('listitem')).toHaveCount(0);
  await page.goBack();
  await expect(surfaceCard(page, 'Himmelblau')).toBeVisible();
  await expect(numberField(page, 'Steps')).toHaveValue('111');
  await page.goForward();
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
  await expect(numberField(page, 'Start y')).toHaveValue('5');
});

test('Back from a pasted link leads to the first view, which has no link', async ({ page }) => {
  await open(page);
  const csv = await trajectoriesCsv(page);
  await paste(page, 'surface=booth&run=adam');
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
  await page.goBack();
  await expect(surfaceCard(page, 'Himmelblau')).toBeVisible();
  expect(await trajectoriesCsv(page)).toBe(csv);
});

test('a link pasted right after a change is not lost, and Undo brings that change back', async ({
  page,
}) => {
  await open(page);
  await map(page).click({ position: { x: 150, y: 150 } });
  const start = await numberField(page, 'Start x').inputValue();
  await page.evaluate(() => {
    // A page so busy that the address is due to follow the change just when the link comes.
    const until = performance.now() + 500;
    while (performance.now() < until);
    location.assign('#surface=booth&run=adam');
  });
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(numberField(page, 'Start x')).toHaveValue(start);
  await button(page, 'Redo').click();
  await expect(surfaceCard(page, 'Booth')).toBeVisible();
});
