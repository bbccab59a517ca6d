/** The learning rate's track: what becomes of the run at every rate, and how far theory lets it go. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  numberField,
  open,
  press,
  rateSlider,
  startHandle,
  tabTo,
  typeOver,
  verdict,
} from '../support/page';

/** One quadratic, so that theory holds everywhere: 2/λmax is 0.02. */
const ellipse = 'surface=ellipse100&start=-8,2&steps=2000&run=sgd,lr:0.0195&run=momentum,lr:0.01';

/** The shapes behind a slider. */
const shapes = async (slider: Locator): Promise<string> =>
  (
    await slider
      .locator('xpath=..')
      .locator('svg path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
  ).join('|');

const expectTrack = (page: Page, run: string, words: RegExp) =>
  expect(rateSlider(page, run)).toHaveAccessibleDescription(words);

test('says where the run converges and where it diverges, and so do runs at those rates', async ({
  page,
}) => {
  await open(page, ellipse);
  await expectTrack(page, 'Gradient descent', /converges .*diverges from 0\.0\d+ on/);
  await expect(page.getByText(/stable below 0\.02\b/)).toBeVisible();
  const description = await rateSlider(page, 'Gradient descent').evaluate((slider) =>
    (slider.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(description).toContain('At 96 rates.');
  expect(description, 'the limit is part of it').toMatch(/stable below 0\.02\b/);
  const rates = /overshoot from \S+ to (\S+); diverges from (\S+) on/.exec(description);
  if (rates === null) throw new Error(`No such rates in "${description}".`);
  const field = numberField(page, 'Learning rate of Gradient descent');
  for (const [rate, outcome] of [
    [rates[1] ?? '', /converges|reaches|settles/],
    [rates[2] ?? '', /diverges|grow/],
  ] as const) {
    await tabTo(field);
    await typeOver(page, rate);
    await expect(verdict(page, 'Gradient descent')).toContainText(outcome);
  }
});

test('stays as it is while the hand moves this rate, and follows the start', async ({ page }) => {
  await open(page);
  await expectTrack(page, 'Momentum', /ends elsewhere/);
  const slider = rateSlider(page, 'Momentum');
  const before = await shapes(slider);
  expect(before.replaceAll('|', '')).not.toBe('');

  const { x, y } = await middleOf(slider);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 8 });
  expect(await shapes(slider)).toBe(before);
  await page.mouse.up();
  expect(await shapes(slider)).toBe(before);

  const handle = await middleOf(startHandle(page));
  const ground = await middleOf(map(page));
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(ground.x - 40, ground.y, { steps: 6 });
  await expect.poll(() => shapes(slider), 'while the hand still moves').not.toBe(before);
  await page.mouse.up();
});

test('by keyboard: best here and the library’s default are a press away, and say where from', async ({
  page,
}) => {
  await open(page, ellipse);
  await tabTo(button(page, 'Gradient descent'));
  await page.keyboard.press('Enter');
  const rates = page.getByRole('group', { name: 'Known learning rates' });
  const best = rates.getByRole('button', { name: /^best here/ });
  await expect(best).toHaveAccessibleName(
    /\d+ steps to loss 0 ± 10⁻⁶, fewest of 96 rates from \S+ to \S+/,
  );
  await expect(rates.getByRole('button', { name: /^library default/ })).not.toHaveCount(0);
  await tabTo(best);
  await page.keyboard.press('Enter');
  await expect(best).toHaveAttribute('aria-pressed', 'true');
  const shown = await best.locator('b').textContent();
  await expect(numberField(page, 'Learning rate of Gradient descent')).toHaveValue(shown ?? '');
  await expect(verdict(page, 'Gradient descent')).toContainText(/converges|reaches|settles/);
});

test('the limit goes with what it needs: clipping takes it away, a schedule qualifies it', async ({
  page,
}) => {
  await open(page, 'surface=himmelblau&run=sgd,clip:1&run=nesterov,schedule:cosine&run=adam');
  await expect(page.getByText(/stable below .* near this minimum, if held/)).toHaveCount(1);
  await expect(page.getByText(/stable below \d/)).toHaveCount(1);
});

test('the legend opens by keyboard and explains every shape', async ({ page }) => {
  await open(page);
  const summary = page.getByText('What the track shows');
  await tabTo(summary);
  await page.keyboard.press('Enter');
  for (const name of ['too slow', 'converges', 'ends elsewhere', 'does not settle', 'diverges'])
    await expect(page.getByRole('term').filter({ hasText: name }).first()).toBeVisible();
});

test('the slider on its track is moved by its keys as before', async ({ page }) => {
  await open(page);
  const slider = rateSlider(page, 'Adam');
  await expectTrack(page, 'Adam', /converges/);
  await tabTo(slider);
  const before = Number(await slider.inputValue());
  await press(page, 'ArrowLeft', 3);
  expect(Number(await slider.inputValue())).toBeLessThan(before);
  await page.keyboard.press('Home');
  expect(Number(await slider.inputValue())).toBe(0);
  await expectTrack(page, 'Adam', /converges/);
});
