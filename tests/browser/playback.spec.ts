/** Playing: how fast, in a loop, by how many steps; and that it computes nothing and rests when it rests. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  map,
  numberField,
  open,
  rateSlider,
  restingPicture,
  tabTo,
  timeline,
  typeOver,
} from '../support/page';

const speed = (page: Page) => page.getByRole('slider', { name: 'Speed', exact: true });

const shownStep = async (page: Page): Promise<number> => Number(await timeline(page).inputValue());

test('the speed reaches from one step a second to the whole run in two', async ({ page }) => {
  await open(page, 'surface=bowl&steps=2000&run=sgd');
  await expect(speed(page)).toHaveAttribute(
    'aria-valuetext',
    '250 steps a second, the whole run in 8 seconds',
  );
  await tabTo(speed(page));
  await page.keyboard.press('Home');
  await expect(speed(page)).toHaveAttribute('aria-valuetext', /^1 step a second, /);
  await expect(page.getByText('1 step/s')).toBeVisible();
  await page.keyboard.press('End');
  await expect(speed(page)).toHaveAttribute('aria-valuetext', /the whole run in 2 seconds$/);
  await expect(page.getByText('1000 steps/s')).toBeVisible();
  await button(page, 'Play').click();
  await expect(timeline(page)).toHaveValue('2000');
  await expect(button(page, 'Play')).toBeVisible();
});

test('in a loop, playing begins again at the end', async ({ page }) => {
  await open(page);
  await speed(page).press('End');
  await button(page, 'Loop').click();
  await expect(button(page, 'Loop')).toHaveAttribute('aria-pressed', 'true');
  await timeline(page).fill('150');
  await button(page, 'Play').click();
  await expect.poll(() => shownStep(page), { intervals: [20] }).toBe(200);
  await expect.poll(() => shownStep(page), { intervals: [20] }).toBeLessThan(150);
  await expect(button(page, 'Pause')).toBeVisible();
  await button(page, 'Loop').click();
  await expect(button(page, 'Play')).toBeVisible();
  await expect(timeline(page)).toHaveValue('200');
});

test('one step, ten or a hundred, by the buttons and by keys', async ({ page }) => {
  await open(page, 'surface=bowl&steps=2000&run=sgd&at=1000');
  const stride = page.getByRole('combobox', { name: 'Steps at once' });
  await stride.selectOption('10 steps');
  await button(page, 'Step forward').click();
  await expect(timeline(page)).toHaveValue('1010');
  await stride.selectOption('100 steps');
  await button(page, 'Step back').click();
  await button(page, 'Step back').click();
  await expect(timeline(page)).toHaveValue('810');

  await tabTo(timeline(page));
  for (const [key, step] of [
    ['ArrowRight', 811],
    ['Shift+ArrowRight', 821],
    ['PageUp', 921],
    ['PageDown', 821],
    ['Shift+ArrowLeft', 811],
    ['Home', 0],
    ['End', 2000],
  ] as const) {
    await page.keyboard.press(key);
    await expect(timeline(page), key).toHaveValue(String(step));
  }
});

test('a typed step is shown, one beyond either end is that end, and nonsense changes nothing', async ({
  page,
}) => {
  await open(page);
  const field = numberField(page, 'Go to step');
  await tabTo(field);
  await typeOver(page, '37');
  await expect(timeline(page)).toHaveValue('37');
  await typeOver(page, 'soon');
  await expect(page.getByText('“soon” is not a number; 37 stays.')).toBeVisible();
  await expect(timeline(page)).toHaveValue('37');
  await typeOver(page, '99999');
  await expect(timeline(page)).toHaveValue('200');
  await expect(field).toHaveValue('200');
  await typeOver(page, '-5');
  await expect(timeline(page)).toHaveValue('0');
  await expect(field).toHaveValue('0');
});

/** Counts, from the page's beginning, what is asked of the workers and of the clock. */
function countRequests(): void {
  const counts = { submits: 0, frames: 0, timers: 0 };
  Object.assign(window, { counts });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    // The step that is shown is taken apart anew, whichever it is.
    for (const { kind, work } of message[0] as { kind?: string; work?: { kind: string } }[])
      if (kind === 'submit' && work?.kind !== 'inspection') counts.submits++;
    return Reflect.apply(postMessage, this, message);
  } as Worker['postMessage'];
  const { requestAnimationFrame, setTimeout, setInterval } = window;
  window.requestAnimationFrame = (callback) => {
    counts.frames++;
    return requestAnimationFrame(callback);
  };
  const timed = (original: typeof setTimeout) =>
    ((...given: Parameters<typeof setTimeout>) => {
      counts.timers++;
      return original(...given);
    }) as typeof setTimeout;
  window.setTimeout = timed(setTimeout) as typeof window.setTimeout;
  window.setInterval = timed(setInterval as typeof setTimeout) as typeof window.setInterval;
}

interface Counts {
  readonly submits: number;
  readonly frames: number;
  readonly timers: number;
}

const countsOf = (page: Page): Promise<Counts> =>
  page.evaluate(() => ({ ...(window as unknown as { counts: Counts }).counts }));

test('playing, stepping and scrubbing compute nothing; a setting does, and keeps the playhead', async ({
  page,
}) => {
  await page.addInitScript(countRequests);
  await open(page, 'surface=himmelblau&start=0,-3&run=sgd,lr:0.01&run=adam,lr:0.28&at=10');
  await restingPicture(map(page));
  const before = await countsOf(page);
  await speed(page).press('End');
  await button(page, 'Play').click();
  await expect(timeline(page)).toHaveValue('200');
  await button(page, 'Step back').click();
  await timeline(page).fill('60');
  const after = await countsOf(page);
  expect(after.submits).toBe(before.submits);
  expect(after.frames).toBeGreaterThan(before.frames);
  await rateSlider(page, 'Adam').press('PageDown');
  await expect.poll(async () => (await countsOf(page)).submits).toBeGreaterThan(before.submits);
  await expect(timeline(page)).toHaveValue('60');
});

test('where nothing moves, no frame is asked for and no timer runs', async ({ page }) => {
  await page.addInitScript(countRequests);
  await open(
    page,
    'surface=himmelblau&start=0,-3&run=sgd,lr:0.01&run=adam,lr:0.28&charts=loss,step-length,gradient-norm,distance',
  );
  await restingPicture(map(page));
  // What follows the first picture at leisure: fetching, saving, the words for screen readers.
  let before = await countsOf(page);
  await expect
    .poll(
      async () => {
        const last = before;
        before = await countsOf(page);
        return before.timers === last.timers && before.frames === last.frames;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await page.waitForTimeout(1500);
  expect(await countsOf(page)).toEqual(before);
});
