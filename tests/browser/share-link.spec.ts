/** *Share link*: whoever opens the link sees exactly what was shared, to the last bit. */
import { type Browser, expect, type Page } from '@playwright/test';
import { test, troublesOf } from '../support/journey';
import {
  button,
  fragmentOf,
  numberField,
  open,
  press,
  rateSlider,
  sharedLink,
  startHandle,
  tabTo,
  timeline,
  trajectoriesCsv,
  typeOver,
  verdicts,
} from '../support/page';

const message = (page: Page) => page.getByRole('status').filter({ hasText: 'Link copied' });

/** What somebody else sees who opens the link: another visitor, who has never been here. */
async function seenElsewhere(browser: Browser, link: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const troubles = troublesOf(page, new URL('.', link).href);
  await open(page, fragmentOf(link));
  await expect(page.getByRole('status').getByRole('listitem'), 'notices').toHaveCount(0);
  const seen = {
    csv: await trajectoriesCsv(page),
    verdicts: await verdicts(page).allTextContents(),
    step: await timeline(page).inputValue(),
    troubles,
  };
  await context.close();
  return seen;
}

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('by pointer: copied, said so, and opened elsewhere on the same picture', async ({
    page,
    browser,
  }) => {
    await open(page);
    await button(page, 'Adam').click();
    await page.getByRole('slider', { name: 'Adam beta1', exact: true }).focus();
    await page.keyboard.press('PageDown');
    await page
      .getByRole('combobox', { name: 'Schedule of the learning rate' })
      .selectOption('one-cycle');
    await numberField(page, 'Noise').fill('2.5');
    await page.keyboard.press('Enter');
    await startHandle(page).focus();
    await press(page, 'Shift+ArrowRight', 2);
    await timeline(page).fill('77');
    const link = await sharedLink(page);
    await expect(message(page)).toBeVisible();
    expect(new URL('.', link).href).toBe(new URL('.', page.url()).href);
    expect(fragmentOf(link).length).toBeLessThan(300);

    const seen = await seenElsewhere(browser, link);
    expect(seen).toEqual({
      csv: await trajectoriesCsv(page),
      verdicts: await verdicts(page).allTextContents(),
      step: '77',
      troubles: [],
    });
  });

  test('by keyboard: the link of an experiment with a typed formula and rule survives', async ({
    page,
    browser,
  }) => {
    const formula = encodeURIComponent('sin(3*x)^2 + 0.1*(x^2 + y^2)');
    const rule = 'my-ball;m=mu*m+g;x=x-lr*m';
    await open(page, `f=${formula}&start=1.5,-2&run=my-ball,lr:0.02,mu:0.8&run=lion&rule=${rule}`);
    await tabTo(numberField(page, 'Steps'));
    await typeOver(page, '321');
    await tabTo(rateSlider(page, 'Lion'));
    await press(page, 'ArrowRight', 4);
    await tabTo(button(page, 'Share link'));
    await page.keyboard.press('Enter');
    await expect(message(page)).toBeVisible();
    await expect(button(page, 'Share link')).toBeFocused();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const seen = await seenElsewhere(browser, link);
    expect(seen.troubles).toEqual([]);
    expect(seen.csv).toBe(await trajectoriesCsv(page));
    expect(seen.csv.split('\n')).toHaveLength(2 + 2 * 322);
  });

  test('a link copied in the middle of a change holds that change', async ({ page }) => {
    await open(page);
    await numberField(page, 'Steps').fill('123');
    await button(page, 'Share link').click();
    await expect(message(page)).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(fragmentOf(link)).toContain('&steps=123&');
  });
});

test('where copying is refused the link is offered to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
  });
  await open(page);
  await tabTo(button(page, 'Share link'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Copy this link' });
  await expect(dialog).toBeVisible();
  const field = dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  expect(fragmentOf(link)).toMatch(/^v=1&surface=himmelblau&start=0,-3&steps=200&run=sgd,lr:0.01&/);
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(link);
  await expect(message(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Share link')).toBeFocused();
});
