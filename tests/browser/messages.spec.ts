/** What the page says of what was just done: where it stands, when it is read out, and what takes its place. */
import { expect } from '@playwright/test';
import { writeJson } from '../../src/experiment/json';
import { readLink } from '../../src/experiment/read-link';
import { test } from '../support/journey';
import { button, notices, open, verdicts } from '../support/page';

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
] as const)
  test(`${width} pixels wide, a message covers neither verdicts nor timeline nor buttons`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await button(page, 'More for Adam').click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    const message = await page.getByText('Adam removed; Undo brings it back').boundingBox();
    if (message === null) throw new Error('There is no message.');
    expect(message.height, 'a line or two').toBeLessThan(48);
    // Pointers go through the message to what lies below it.
    const covered = await page.evaluate(({ x, y, width: across, height: down }) => {
      const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
      const below = shares.flatMap((right) =>
        [0.1, 0.9].map((low) => document.elementFromPoint(x + right * across, y + low * down)),
      );
      return below.some((element) => element?.closest('.verdicts, .timeline, .header .button'));
    }, message);
    expect(covered).toBe(false);
  });

test('the same message is said again', async ({ page }) => {
  await open(page);
  await button(page, 'Start afresh').click();
  const message = page.getByText('This is the picture of a first visit');
  const first = await message.elementHandle();
  await button(page, 'Start afresh').click();
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(message).toBeVisible();
});

test('a file that cannot be opened takes the place of what was said of the one before', async ({
  page,
}) => {
  await open(page);
  const { document } = readLink('surface=booth&run=sgd');
  for (const text of [writeJson(document), 'no experiment']) {
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Export').click();
    await page.getByRole('menuitem', { name: 'Open experiment…' }).click();
    await (await chooser).setFiles({
      name: 'experiment.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    if (text !== 'no experiment') await expect(page.getByText('Experiment opened')).toBeVisible();
  }
  await expect(notices(page)).toHaveCount(1);
  await expect(page.getByText('Experiment opened')).toHaveCount(0);
});

test('the verdict of a run that comes back is read out', async ({ page }) => {
  await open(page);
  const live = page.locator('[aria-live="polite"]').filter({ hasText: 'Adam' });
  await expect(verdicts(page)).toHaveCount(4);
  // The first verdicts are read like the rest of the page, and known after a while of quiet.
  await page.waitForTimeout(1000);
  await button(page, 'More for Adam').click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(verdicts(page)).toHaveCount(3);
  await page.waitForTimeout(1000);
  await button(page, 'Undo').click();
  await expect(live).toContainText('Adam');
  await expect(live, 'and of no other').not.toContainText('RMSProp');
});
