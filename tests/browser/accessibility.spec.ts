/** Axe finds nothing of any severity, in every state of the page that differs; and the focus can always be seen. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import { button, numberField, open, rateSlider, startHandle, tabTo } from '../support/page';

interface State {
  readonly name: string;
  readonly link?: string;
  readonly enter?: (page: Page) => Promise<void>;
}

const entries = (page: Page) => page.getByRole('dialog').getByRole('listitem').first();

const states: readonly State[] = [
  { name: 'the first view' },
  {
    name: 'an opened run',
    link: 'surface=himmelblau&run=adam,schedule:cosine,clip:1&run=rmsprop',
    enter: async (page) => {
      await button(page, 'Adam').click();
      await expect(button(page, 'Remove Adam')).toBeVisible();
    },
  },
  {
    name: 'a step taken apart, with numbers in its formulas and arrows on the map',
    link: 'surface=himmelblau&start=0,-3&noise=0.5&run=nadam,lr:0.2,clip:1&run=adam,lr:0.28&at=12',
    enter: async (page) => {
      await page.keyboard.press('i');
      const numbers = page.getByRole('checkbox', { name: 'Numbers in formulas' });
      await numbers.check();
      await expect(page.getByRole('checkbox', { name: 'Arrows on the map' })).toBeChecked();
    },
  },
  {
    name: 'choosing an optimizer',
    enter: async (page) => {
      await button(page, 'Add optimizer').click();
      await expect(entries(page)).toBeVisible();
    },
  },
  {
    name: 'choosing a surface',
    enter: async (page) => {
      await page.getByRole('button', { name: /^Himmelblau/ }).click();
      await expect(entries(page)).toBeVisible();
    },
  },
  {
    name: 'the Export menu',
    enter: async (page) => {
      await button(page, 'Export').click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
    },
  },
  {
    name: 'many notices',
    link: `surface=nowhere&run=adam,lr:x&run=what&${'a=1&b=2&c=3&d=4&e=5'}`,
  },
  { name: 'a diverged run', link: 'surface=himmelblau&run=sgd,lr:1&run=adam' },
  { name: 'no runs', link: 'surface=bowl&start=1,1' },
  { name: 'all runs hidden', link: 'surface=bowl&run=sgd,hidden:1&run=adam,hidden:1' },
  {
    name: 'twelve runs in the middle of playing',
    link: `surface=ackley${'&run=adam&run=sgd&run=lion'.repeat(4)}&at=20`,
    enter: (page) => startHandle(page).focus(),
  },
  {
    name: 'a number that cannot be',
    enter: async (page) => {
      await numberField(page, 'Steps').fill('-5');
      await page.keyboard.press('Enter');
      await expect(page.getByText('200 stays.')).toBeVisible();
    },
  },
  {
    name: 'a typed formula and rule',
    link: 'f=sin(3*x)%5E2%2By%5E2&run=my-ball,lr:0.02,mu:0.8&rule=my-ball;m=mu*m%2Bg;x=x-lr*m',
  },
  {
    name: 'a formula that cannot be read, on hatched ground',
    link: 'f=log(x)%2By%5E2&start=2,1&run=sgd,lr:0.1',
    enter: async (page) => {
      await page.getByRole('textbox', { name: 'Formula' }).fill('log(x) + sen(y)');
      await expect(page.getByText('did you mean sin?')).toBeVisible();
    },
  },
  {
    name: 'a rule that cannot be read',
    link: 'f=x%5E2%2By%5E2&run=my-ball,lr:0.02,mu:0.8&rule=my-ball;m=mu*m%2Bg;x=x-lr*m',
    enter: async (page) => {
      await button(page, 'my ball').click();
      await page.getByRole('textbox', { name: 'Update rule' }).fill('m = mu*m\nz = m');
      await expect(page.getByText('the rule never assigns x')).toBeVisible();
    },
  },
  {
    name: 'the page on the language',
    link: 'f=x%5E2%2By%5E2&run=sgd,lr:0.1',
    enter: async (page) => {
      await button(page, 'Language').click();
      await expect(page.getByRole('dialog', { name: 'The formula language' })).toBeVisible();
    },
  },
  {
    name: 'a link to be copied by hand',
    enter: async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
      );
      await button(page, 'Share link').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

const views = [
  { name: 'light, wide', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'dark, wide', colorScheme: 'dark', width: 1440, height: 900 },
  { name: 'dark, narrow', colorScheme: 'dark', width: 390, height: 844 },
  { name: 'light, narrow', colorScheme: 'light', width: 390, height: 844 },
] as const;

/** All four ways of looking at the first state; at the others one, in turns, so that each meets many of them. */
const viewsOf = (index: number) =>
  views.filter((_, view) => index === 0 || view === index % views.length);

for (const [index, { name: state, link, enter }] of states.entries())
  test(`axe finds nothing: ${state}`, async ({ page }) => {
    await open(page, link);
    await enter?.(page);
    for (const { name: view, colorScheme, width, height } of viewsOf(index)) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect.soft(await axeFindings(page), view).toEqual([]);
    }
  });

/** A stop of the Tab key: what it is, whether an outline is drawn around it, and whether it is in sight. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const around = [element, element.closest('label'), element.querySelector('svg')];
    const outlined = around.some((part) => {
      if (part === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    // The outline of a slider's handle is beyond the reach of scripts.
    const slider = element.matches('input[type="range"]');
    return {
      name: element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent,
      outlined: outlined || slider,
      inSight: box.top >= 0 && box.bottom <= innerHeight && box.width > 0,
    };
  });

test('wherever the Tab key leads, the focus is seen', async ({ page }) => {
  await open(page);
  const seen: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // After the last one the browser's own bar has it, or the first again.
    if (stop === undefined || stop.name === seen[0]) break;
    expect.soft(stop).toEqual({ name: stop.name, outlined: true, inSight: true });
    seen.push(stop.name);
    if (stop.name !== 'Adam') continue;
    await page.keyboard.press('Enter');
    await expect(button(page, 'Remove Adam')).toBeVisible();
  }
  for (const name of ['Share link', 'Start x', 'beta2 of Adam', 'Add optimizer', 'Start', 'Step'])
    expect(seen).toContain(name);
});

test('the handle of a slider shows the focus', async ({ page }) => {
  await open(page);
  const slider = rateSlider(page, 'Adam');
  const resting = await slider.screenshot();
  await tabTo(slider);
  expect(Buffer.compare(await slider.screenshot(), resting)).not.toBe(0);
});
