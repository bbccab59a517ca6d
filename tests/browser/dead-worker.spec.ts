/** A worker that dies in the middle of a run is replaced, and the picture is the same. */
import { expect, type Locator, type Page, type Worker } from '@playwright/test';
import { test } from '../support/journey';
import {
  expectVerdicts,
  fragmentOf,
  middleOf,
  open,
  restingPicture,
  sharedLink,
  startHandle,
  terrain,
  trajectoriesCsv,
  verdicts,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const long = 'surface=himmelblau&start=0,-3&steps=100000&run=adam';

/** Lets a worker die without a word once it has sent the first part of a run, before the second. */
async function poison(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const scope = globalThis as unknown as {
      postMessage: (message: unknown, transfer: Transferable[]) => void;
      close: () => void;
    };
    const send = scope.postMessage;
    let stretches = 0;
    scope.postMessage = (messages, transfer) => {
      for (const { kind, frame } of messages as { kind: string; frame?: { kind: string } }[])
        if (kind === 'frame' && frame?.kind === 'stretch') stretches++;
      if (stretches < 2) send.call(scope, messages, transfer);
      else scope.close();
    };
  });
}

const picturesOf = (page: Page): readonly Locator[] => [
  terrain(page),
  page.getByRole('figure').first(),
  page.getByRole('figure').nth(1),
];

async function drag(page: Page): Promise<void> {
  const from = await middleOf(startHandle(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y - 30, { steps: 3 });
  await page.mouse.move(from.x + 80, from.y - 60, { steps: 3 });
}

test('killed while the start is dragged, with a run of 100,000 steps', async ({
  page,
  context,
}) => {
  await open(page, long);
  const before = await verdicts(page).allTextContents();
  const old = page.workers();
  expect(old.length).toBeGreaterThan(0);
  await Promise.all(old.map(poison));
  await drag(page);
  await expect.poll(() => page.workers().some((worker) => old.includes(worker))).toBe(false);
  await page.mouse.up();

  const csv = await trajectoriesCsv(page);
  expect(await verdicts(page).allTextContents()).not.toEqual(before);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  const pictures = await Promise.all(picturesOf(page).map(restingPicture));

  const witness = await context.newPage();
  await open(witness, fragmentOf(await sharedLink(page)));
  expect(await trajectoriesCsv(witness)).toBe(csv);
  expect(await Promise.all(picturesOf(witness).map(restingPicture))).toEqual(pictures);
});

test('killed while idle, it is missed only by the next change', async ({ page }) => {
  await open(page);
  const csv = await trajectoriesCsv(page);
  await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.close())));
  await startHandle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expectVerdicts(page);
  expect(await trajectoriesCsv(page)).not.toBe(csv);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await trajectoriesCsv(page)).toBe(csv);
});
