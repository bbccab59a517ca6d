/** Undo and Redo of everything, by button and by keys. */
import { expect, type Page } from '@playwright/test';
import { writeJson } from '../../src/experiment/json';
import { readLink } from '../../src/experiment/read-link';
import { test } from '../support/journey';
import {
  button,
  map,
  middleOf,
  numberField,
  open,
  pointOnSlider,
  press,
  rateSlider,
  startHandle,
  timeline,
  typeOver,
} from '../support/page';

/** What *Share link* would copy now; neither pointer nor focus move for it. */
const linkNow = (page: Page): Promise<string> =>
  button(page, 'Share link').evaluate((element: HTMLElement) => {
    let link = '';
    Object.defineProperty(navigator.clipboard, 'writeText', {
      configurable: true,
      value: async (text: string) => {
        link = text;
      },
    });
    element.click();
    return link;
  });

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

interface Change {
  readonly what: string;
  readonly make: (page: Page) => Promise<unknown>;
}

/** One undo step each. Adam's settings are open. */
const changes: readonly Change[] = [
  {
    what: 'a rate dragged',
    make: async (page) =>
      drag(
        page,
        await pointOnSlider(rateSlider(page, 'Momentum'), 0.5),
        await pointOnSlider(rateSlider(page, 'Momentum'), 0.7),
      ),
  },
  {
    what: 'a rate moved by keys',
    make: async (page) => {
      await rateSlider(page, 'Adam').focus();
      await press(page, 'ArrowRight', 3);
    },
  },
  {
    what: 'a rate typed',
    make: async (page) => {
      await numberField(page, 'Learning rate of RMSProp').focus();
      await typeOver(page, '0.05');
    },
  },
  {
    what: 'a known rate taken',
    make: (page) => page.getByRole('button', { name: /PyTorch.*0\.001/ }).click(),
  },
  {
    what: 'the start dragged',
    make: async (page) => {
      const from = await middleOf(startHandle(page));
      await drag(page, from, { x: from.x + 60, y: from.y - 90 });
    },
  },
  {
    what: 'the start moved by keys',
    make: async (page) => {
      await startHandle(page).focus();
      await press(page, 'ArrowUp', 4);
    },
  },
  {
    what: 'the start put by a click',
    make: (page) => map(page).click({ position: { x: 120, y: 160 } }),
  },
  {
    what: 'the start typed',
    make: async (page) => {
      await numberField(page, 'Start y').focus();
      await typeOver(page, '2.25');
    },
  },
  {
    what: 'steps',
    make: async (page) => {
      await numberField(page, 'Steps').focus();
      await typeOver(page, '150');
    },
  },
  {
    what: 'noise',
    make: async (page) => {
      await numberField(page, 'Noise').focus();
      await typeOver(page, '1');
    },
  },
  {
    what: 'seed',
    make: async (page) => {
      await numberField(page, 'Seed').focus();
      await typeOver(page, '7');
    },
  },
  {
    what: 'a hyperparameter dragged',
    make: async (page) => {
      const slider = page.getByRole('slider', { name: 'Adam beta1', exact: true });
      await drag(page, await pointOnSlider(slider, 0.4), await pointOnSlider(slider, 0.5));
    },
  },
  {
    what: 'a hyperparameter typed',
    make: async (page) => {
      await numberField(page, 'eps of Adam').focus();
      await typeOver(page, '1e-6');
    },
  },
  {
    what: 'a schedule',
    make: (page) =>
      page.getByRole('combobox', { name: 'Schedule of the learning rate' }).selectOption('cosine'),
  },
  {
    what: 'a parameter of the schedule',
    make: async (page) => {
      await numberField(page, 'T_max of Adam').focus();
      await typeOver(page, '90');
    },
  },
  {
    what: 'clipping',
    make: (page) => page.getByRole('checkbox', { name: 'Clip gradients longer than' }).check(),
  },
  { what: 'a run copied', make: (page) => button(page, 'Duplicate Adam').click() },
  { what: 'a run removed', make: (page) => button(page, 'Remove Adam').click() },
  {
    what: 'a run added',
    make: async (page) => {
      await button(page, 'Add optimizer').click();
      await page.getByRole('dialog').getByRole('button', { name: /^Lion/ }).click();
    },
  },
  {
    what: 'another surface',
    make: async (page) => {
      await page.getByRole('button', { name: /^Himmelblau/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Beale/ })
        .click();
    },
  },
  {
    what: 'a file opened',
    make: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await button(page, 'Export').click();
      await page.getByRole('menuitem', { name: 'Open experiment…' }).click();
      const text = writeJson(readLink('surface=booth&start=1,1&run=newton').document);
      await (await chooser).setFiles({
        name: 'experiment.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await expect(page.getByRole('button', { name: /^Booth/ })).toBeVisible();
    },
  },
];

test('every change is one step, undone and redone exactly', async ({ page }) => {
  await open(page);
  await button(page, 'Adam').click();
  await expect(button(page, 'Remove Adam')).toBeVisible();
  const states = [await linkNow(page)];
  for (const { what, make } of changes) {
    await make(page);
    await expect.poll(() => linkNow(page), what).not.toBe(states.at(-1));
    states.push(await linkNow(page));
  }
  for (const [index, { what }] of [...changes.entries()].reverse()) {
    if (index % 2 === 0) await button(page, 'Undo').click();
    else await page.keyboard.press('ControlOrMeta+z');
    expect(await linkNow(page), `${what}, undone`).toBe(states[index]);
  }
  await expect(button(page, 'Undo')).toBeDisabled();
  const keys = ['ControlOrMeta+Shift+z', 'Control+y'];
  for (const [index, { what }] of changes.entries()) {
    if (index % 2 === 0) await button(page, 'Redo').click();
    else await page.keyboard.press(keys[((index - 1) / 2) % 2] ?? '');
    expect(await linkNow(page), `${what}, redone`).toBe(states[index + 1]);
  }
  await expect(button(page, 'Redo')).toBeDisabled();
});

test('the playhead moves without an undo step, and a new change ends what could be redone', async ({
  page,
}) => {
  await open(page);
  await timeline(page).fill('20');
  await button(page, 'Step forward').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  await map(page).click({ position: { x: 120, y: 160 } });
  await button(page, 'Undo').click();
  await expect(numberField(page, 'Start x')).toHaveValue('0');
  await expect(timeline(page)).toHaveValue('21');
  await expect(button(page, 'Redo')).toBeEnabled();
  await map(page).click({ position: { x: 200, y: 160 } });
  await expect(button(page, 'Redo')).toBeDisabled();
});

test('in a field, Ctrl+Z belongs to what is being typed', async ({ page }) => {
  await open(page);
  await map(page).click({ position: { x: 120, y: 160 } });
  const start = await numberField(page, 'Start x').inputValue();
  await numberField(page, 'Steps').focus();
  await page.keyboard.type('5');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Escape');
  await expect(numberField(page, 'Start x')).toHaveValue(start);
  await expect(numberField(page, 'Steps')).toHaveValue('200');
});

test('once it is typed, Ctrl+Z undoes it for the whole page, and no field shows what does not hold', async ({
  page,
}) => {
  await open(page);
  const fields = ['Start x', 'Steps', 'Noise'].map((name) => numberField(page, name));
  const before = await Promise.all(fields.map((field) => field.inputValue()));
  for (const [index, text] of ['1', '150', '0.5'].entries()) {
    await fields[index]?.focus();
    await typeOver(page, text);
  }
  for (let count = 0; count < 3; count++) await page.keyboard.press('ControlOrMeta+z');
  await expect(button(page, 'Undo')).toBeDisabled();
  // There is nothing left to undo, and the browser must not go on by itself.
  await page.keyboard.press('ControlOrMeta+z');
  await numberField(page, 'Seed').focus();
  for (const [index, field] of fields.entries())
    await expect(field).toHaveValue(before[index] ?? '');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(numberField(page, 'Start x')).toHaveValue('1');
});
