/** Runs: added, removed, copied, and every setting of every optimizer within reach. */
import { expect, type Locator, type Page } from '@playwright/test';
import { optimizers } from '../../src/catalogue/optimizers';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  numberField,
  open,
  rateSlider,
  tabTo,
  trajectoriesCsv,
  typeOver,
  verdict,
  verdicts,
} from '../support/page';
import { linesOfRun, rowsByRun } from '../support/trajectory-table';

/** Runs that one experiment holds. */
const MOST_RUNS = 12;

const runsOf = (page: Page): Locator => page.getByRole('region', { name: 'Optimizers' });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Add an optimizer' });

test('by pointer: Nesterov is added, opened and removed', async ({ page }) => {
  await open(page);
  await button(page, 'Add optimizer').click();
  await dialog(page)
    .getByRole('button', { name: /^Nesterov/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  await expect(verdicts(page)).toHaveCount(5);
  await expect(rateSlider(page, 'Nesterov')).toBeVisible();
  await expectVerdicts(page);
  const rows = rowsByRun(await trajectoriesCsv(page)).get('Nesterov');
  expect(rows).toHaveLength(201);

  await button(page, 'Nesterov').click();
  await expect(button(page, 'Nesterov')).toHaveAttribute('aria-expanded', 'true');
  await button(page, 'Remove Nesterov').click();
  await expect(verdicts(page)).toHaveCount(4);
  await expect(page.getByRole('status').filter({ hasText: 'Nesterov removed' })).toBeVisible();
});

test('by keyboard: Nesterov is added, opened and removed, and the focus is never lost', async ({
  page,
}) => {
  await open(page);
  await tabTo(button(page, 'Add optimizer'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('nesterov');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(5);
  await expect(button(page, 'Add optimizer')).toBeFocused();

  await tabTo(button(page, 'Nesterov'));
  await page.keyboard.press('Enter');
  await tabTo(button(page, 'Remove Nesterov'));
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(4);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Experiment' }).locator(':focus')).toHaveCount(1);
});

test('a second Adam is numbered, and each run is told apart', async ({ page }) => {
  await open(page);
  await button(page, 'Adam').click();
  await button(page, 'Duplicate Adam').click();
  await expect(rateSlider(page, 'Adam 2')).toBeVisible();
  await numberField(page, 'Learning rate of Adam 2').fill('0.5');
  await page.keyboard.press('Enter');
  const csv = await trajectoriesCsv(page);
  expect(rowsByRun(csv).get('Adam')?.[1]?.learningRate).toBe(0.28);
  expect(rowsByRun(csv).get('Adam 2')?.[1]?.learningRate).toBe(0.5);
});

test('the twelfth run is the last that can be added', async ({ page }) => {
  await open(page, `surface=bowl${'&run=adam'.repeat(MOST_RUNS - 1)}`);
  await button(page, 'Add optimizer').click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('momentum');
  await page.keyboard.press('Enter');
  await expect(verdicts(page)).toHaveCount(MOST_RUNS);
  await expect(button(page, 'Add optimizer')).toBeDisabled();
  await expect(runsOf(page)).toContainText('12 optimizers are the most');
});

test('without any run the page says how to get one', async ({ page }) => {
  await open(page, 'surface=bowl&start=1,1');
  await expect(runsOf(page)).toContainText('No optimizer yet');
  await expect(verdicts(page)).toHaveCount(0);
  await button(page, 'Add optimizer').click();
  await dialog(page)
    .getByRole('button', { name: /^Adam\b/ })
    .first()
    .click();
  await expect(verdicts(page)).toHaveCount(1);
  await expectVerdicts(page);
});

test('hyperparameters, schedule and clipping: each change moves that run alone', async ({
  page,
}) => {
  await open(page);
  let before = await trajectoriesCsv(page);
  await button(page, 'Adam').click();
  const changes: readonly (() => Promise<unknown>)[] = [
    async () => {
      await tabTo(page.getByRole('slider', { name: 'Adam beta1', exact: true }));
      await page.keyboard.press('PageDown');
    },
    async () => {
      await tabTo(numberField(page, 'beta2 of Adam'));
      await typeOver(page, '0.9');
    },
    () =>
      page
        .getByRole('combobox', { name: 'Schedule of the learning rate' })
        .selectOption({ label: 'Cosine' }),
    () => page.getByRole('checkbox', { name: 'Clip gradients longer than' }).check(),
  ];
  for (const change of changes) {
    await change();
    const after = await trajectoriesCsv(page);
    expect(linesOfRun(after, 'Adam')).not.toEqual(linesOfRun(before, 'Adam'));
    expect(linesOfRun(after, 'Momentum')).toEqual(linesOfRun(before, 'Momentum'));
    before = after;
  }
  const rates = (rowsByRun(before).get('Adam') ?? []).map(({ learningRate }) => learningRate);
  expect(rates[1]).toBeGreaterThan(rates[100] ?? 0);
  expect(rates[100]).toBeGreaterThan(rates[199] ?? 0);
});

for (let first = 0; first < optimizers.length; first += MOST_RUNS) {
  const some = optimizers.slice(first, first + MOST_RUNS);
  const names = some.map(({ name }) => name);
  test(`everything of ${names[0]} to ${names.at(-1)} is within reach`, async ({ page }) => {
    await open(page, `surface=bowl&steps=20${some.map(({ id }) => `&run=${id}`).join('')}`);
    for (const { name, hyperparameters } of some) {
      await expect(verdict(page, name)).not.toContainText('…');
      await button(page, name).click();
      await expect(button(page, `Remove ${name}`)).toBeVisible();
      for (const hyperparameter of hyperparameters) {
        if (hyperparameter.scale === 'switch') {
          await expect(page.getByRole('checkbox', { name: hyperparameter.name })).toBeVisible();
          continue;
        }
        const slider = page.getByRole('slider', {
          name: `${name} ${hyperparameter.name}`,
          exact: true,
        });
        await expect(slider).toBeVisible();
        await expect(numberField(page, `${hyperparameter.name} of ${name}`)).toBeVisible();
      }
      const lines = runsOf(page).locator('math[display="block"], .method-rule math');
      expect(await lines.count(), `lines of the rule of ${name}`).toBeGreaterThan(0);
    }
  });
}

test('the rule of Adam is typeset in MathML', async ({ page }) => {
  await open(page);
  await button(page, 'Adam').click();
  const rule = page.locator('.method-rule');
  await expect(rule).toBeVisible();
  await expect(rule.locator('msqrt')).toHaveCount(1);
  await expect(rule.locator('mfrac').first()).toBeVisible();
  await expect(rule).toContainText('β');
  const { width = 0, height = 0 } = (await rule.locator('mfrac').first().boundingBox()) ?? {};
  expect(Math.min(width, height), 'a fraction takes room on the page').toBeGreaterThan(10);
});
