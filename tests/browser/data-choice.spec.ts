/** Data are chosen or brought along, and what is fitted to them: header, rail and dialogs. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import {
  button,
  expectVerdicts,
  fragmentOf,
  numberField,
  open,
  press,
  sharedLink,
  showPart,
  tabTo,
  typeOver,
  verdicts,
} from '../support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const rail = (page: Page): Locator => page.getByRole('region', { name: 'Data', exact: true });
const card = (page: Page, name: string): Locator => rail(page).getByRole('button', { name });
const own = (page: Page): Locator => page.getByRole('dialog', { name: 'Own data' });
const select = (scope: Page | Locator, name: string): Locator =>
  scope.getByRole('combobox', { name, exact: true });
const accept = (page: Page): Locator => own(page).getByRole('button', { name: /^Use / });

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}

const IRISES =
  '\uFEFFspecies;length (cm);width (cm)\r\nA;1,5;0,25\r\nB;4,5;1,5\r\nA;2;NA\r\nA;abc;1\r\nB;5,25;2\r\nA;1;0,5\r\n';

test('a dropped table: columns are chosen, what is left out is counted, and the link holds the points', async ({
  page,
}) => {
  await open(page);
  await drop(page, 'irises.csv', IRISES);
  await expect(own(page)).toContainText('6 rows, 3 columns between semicolons, decimal comma');
  await expect(own(page)).toContainText('1 row without a value in a chosen column: line 4');
  await expect(own(page)).toContainText('1 row with a word in place of a number: line 5');
  await select(own(page), 'x').selectOption('width (cm)');
  await select(own(page), 'y').selectOption('length (cm)');
  await accept(page).click();
  await expect(card(page, 'length (cm) by width (cm)')).toContainText('4 points');
  await expect(page.getByRole('status').filter({ hasText: '2 rows left out' })).toBeVisible();
  await expectVerdicts(page);

  await drop(page, 'irises.csv', IRISES);
  await select(own(page), 'Use it for').selectOption('a classifier');
  await expect(select(own(page), 'Class')).toHaveValue('0');
  await accept(page).click();
  await expect(button(page, 'Classifier')).toHaveAttribute('aria-pressed', 'true');
  await expect(numberField(page, 'Start w2')).toBeVisible();
  await expectVerdicts(page);

  const link = fragmentOf(await sharedLink(page));
  expect(link).toContain('points=1.5,0.25,0;4.5,1.5,1;5.25,2,1;1,0.5,0');
  await button(page, 'Undo').click();
  await expect(card(page, 'length (cm) by width (cm)')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(button(page, 'Surface')).toHaveAttribute('aria-pressed', 'true');
  // What is left before the address has followed comes back with a reload.
  await expect(page).toHaveURL(/surface=/);
  await page.goto('about:blank');
  await open(page, link);
  await expect(rail(page)).toContainText('4 points');
  expect(fragmentOf(await sharedLink(page))).toBe(link);
});

test('every bad input gets one sentence and changes nothing', async ({ page }) => {
  await open(page, 'fit=cars&start=0,0&steps=50&run=adam,lr:0.5');
  const before = fragmentOf(await sharedLink(page));
  await card(page, 'Cars').click();
  await button(page, 'Own data').click();
  const bad: readonly (readonly [text: string, sentence: RegExp])[] = [
    ['x\n1\n2\n3\n', /two columns of numbers are needed/],
    ['the quick brown fox\njumps over the dog\n', /^No column of this text holds numbers\.$/],
    ['x,y\n', /no row of numbers|No column|nothing/i],
    ['x,y\nNaN,1\nNA,2\n,3\n', /needed|No row holds a number/],
    [
      `${Array.from({ length: 1000 }, (_, index) => `c${index}`).join(',')}\n1,2\n`,
      /more than 500/,
    ],
  ];
  for (const [text, sentence] of bad) {
    await page.getByRole('textbox', { name: 'Table' }).fill(text);
    await expect(own(page).getByRole('alert')).toHaveText(sentence);
    await expect(accept(page)).toBeDisabled();
  }
  const remarks: readonly (readonly [text: string, sentence: RegExp | string])[] = [
    ['x,y\n3,1\n3,2\n3,5\n', 'All values of x are equal: no slope can be found.'],
    ['2,1\n2,1\n', /^All points are equal/],
  ];
  for (const [text, sentence] of remarks) {
    await page.getByRole('textbox', { name: 'Table' }).fill(text);
    await expect(own(page).getByText(sentence)).toBeVisible();
  }
  await press(page, 'Escape', 1);
  await expect(own(page)).toBeHidden();
  expect(fragmentOf(await sharedLink(page))).toBe(before);
  await expect(button(page, 'Undo')).toBeDisabled();

  await drop(page, 'sheet.xlsx', 'PK\u0003\u0004 and more');
  await expect(own(page).getByRole('alert')).toHaveText(/^This is a workbook, not text/);
  await drop(page, 'two.csv', '1\t2\n3\t6\n');
  await accept(page).click();
  await expect(card(page, 'Own data')).toContainText('2 points');
  await expectVerdicts(page);
  const many = Array.from({ length: 3000 }, (_, i) => `${i % 71},${(i * 7) % 13}`).join('\n');
  await drop(page, 'many.csv', `x,y\n${many}\n`);
  await accept(page).click();
  await expect(rail(page)).toContainText('Too many points for a link');
  await sharedLink(page);
  await expect(page.getByRole('status').filter({ hasText: 'without the data' })).toBeVisible();
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  expect(fragmentOf(await sharedLink(page))).toBe(before);
});

test('by keyboard: a line is fitted, standardized, in batches, with another loss and a typed model', async ({
  page,
}) => {
  await open(page);
  await tabTo(button(page, 'Line fit'));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Line fit')).toHaveAttribute('aria-pressed', 'true');
  await expect(verdicts(page)).toHaveCount(4);
  await tabTo(card(page, 'Cars'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('noisy');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Noisy line')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('cars');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Cars')).toBeFocused();
  await expect(rail(page)).toContainText('50 points, speed (mph) → stopping distance (ft)');
  await expect(rail(page)).toContainText('condition number 2570 (1.00 standardized)');
  await expect(rail(page).getByRole('math').first()).toHaveText(/^L\(w,b\)/);
  await expect(numberField(page, 'Seed')).toBeHidden();

  await tabTo(numberField(page, 'Batch'));
  await expect(numberField(page, 'Batch')).toHaveValue('50');
  await typeOver(page, '5');
  await expect(rail(page)).toContainText('is 10 steps; 20.0 epochs in all');
  await expect(numberField(page, 'Seed')).toBeVisible();
  await typeOver(page, '51');
  await expect(rail(page).getByRole('alert').filter({ hasText: 'largest possible' })).toBeVisible();
  await typeOver(page, 'all');
  await expect(numberField(page, 'Seed')).toBeHidden();

  await tabTo(page.getByRole('checkbox', { name: 'Standardize' }));
  await page.keyboard.press('Space');
  await expect(rail(page)).toContainText('condition number 1.00 (2570 before)');
  await expect(rail(page).getByRole('definition').first()).toHaveText(/^y = 3\.\d\d x − 1\d\.\d$/);

  await select(rail(page), 'Loss').focus();
  await page.keyboard.type('Huber');
  await expect(numberField(page, 'delta')).toHaveValue('1');
  await select(rail(page), 'Model').focus();
  await page.keyboard.type('Type');
  await expect(page.getByRole('textbox', { name: 'Model' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('w*x + b +');
  await expect(rail(page)).toContainText('The last model that can be read is fitted');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('w*x^2 + b');
  await expectVerdicts(page);
  expect(fragmentOf(await sharedLink(page))).toMatch(/fit=cars&model=w.*&loss=huber&standardize=1/);
});

test('tabs come back to what they showed, in one step each, and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const link = 'surface=beale&start=1,1&steps=50&run=adam,lr:0.123';
  await open(page, link);
  const first = fragmentOf(await sharedLink(page));
  await button(page, 'Classifier').click();
  await expect(page.getByRole('tab', { name: 'Data' })).toBeVisible();
  await showPart(page, 'Data');
  await expect(card(page, 'Two clouds')).toBeVisible();
  const penalty = page.getByRole('slider', { name: 'L2 penalty' });
  await penalty.focus();
  await press(page, 'PageUp', 3);
  await expect(numberField(page, 'L2 penalty')).not.toHaveValue('off');
  await select(rail(page), 'Features').selectOption('One');
  await expect(numberField(page, 'Start w2')).toBeHidden();
  const second = fragmentOf(await sharedLink(page));
  expect(await axeFindings(page)).toEqual([]);

  await button(page, 'Surface').click();
  expect(fragmentOf(await sharedLink(page))).toBe(first);
  await button(page, 'Classifier').click();
  expect(fragmentOf(await sharedLink(page))).toBe(second);
  await button(page, 'Undo').click();
  expect(fragmentOf(await sharedLink(page))).toBe(first);

  await button(page, 'Line fit').click();
  await expect(page.getByRole('tab', { name: 'Data' })).toBeVisible();
  await card(page, 'Cars').click();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Own data').click();
  await page.getByRole('textbox', { name: 'Table' }).fill('a\tb\n1\t2\n2\t3\n3\t5\n');
  await expect(accept(page)).toHaveText('Use 3 points');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axeFindings(page)).toEqual([]);
});
