/** The built page as visitors meet it: its parts by the names that stay, and what they do with pointer and keys. */
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** More presses than the page has stops, even with a run opened. */
const MOST_STOPS = 150;

export const map = (page: Page): Locator => page.getByRole('group', { name: 'Loss landscape' });

/** The part of the map that no run changes. */
export const terrain = (page: Page): Locator => map(page).locator('canvas').first();

export const startHandle = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Start', exact: true });

export const timeline = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Step', exact: true });

export const rateSlider = (page: Page, run: string): Locator =>
  page.getByRole('slider', { name: `${run} learning rate`, exact: true });

export const numberField = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

export const verdicts = (page: Page): Locator =>
  page.getByRole('list', { name: 'Verdicts' }).getByRole('listitem');

/** The verdict on one run. */
export const verdict = (page: Page, run: string): Locator =>
  verdicts(page).filter({ has: page.getByText(run, { exact: true }) });

export const notices = (page: Page): Locator => page.getByRole('status').getByRole('listitem');

/** Opens the page, on a link's fragment if one is given, and waits until every run has its verdict. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(fragment === '' ? '' : `#${fragment}`);
  await expectVerdicts(page);
}

/** Every run that is shown has its verdict. An experiment without runs has none. */
export async function expectVerdicts(page: Page): Promise<void> {
  await expect(button(page, 'Share link')).toBeVisible();
  const lacking = () =>
    page.evaluate(() => {
      const runs = document.querySelectorAll('[data-run-line]:not([data-hidden])');
      const said = [...document.querySelectorAll('.verdict')].filter(
        (line) => !line.textContent?.includes('…'),
      );
      return runs.length - said.length;
    });
  await expect.poll(lacking, { message: 'runs without a verdict', intervals: [50] }).toBe(0);
}

/** Presses Tab until the element has the focus. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let presses = 0; presses <= MOST_STOPS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${target}.`);
}

/** Presses a key so many times. */
export async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press(key);
}

/** Types into a field that has the focus, in place of what it holds. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The switch of a layer; of one that stands behind *More layers*, once that is open. */
export async function layerSwitch(page: Page, name: string): Promise<Locator> {
  const pill = button(page, name);
  if (!(await pill.isVisible())) await button(page, 'More layers').click();
  return pill;
}

/** The middle of an element, in pixels of the window. */
export async function middleOf(element: Locator): Promise<Point> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A share of the way along a slider from its left end. */
export async function pointOnSlider(slider: Locator, share: number): Promise<Point> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error(`${slider} is not on the page.`);
  return { x: box.x + share * box.width, y: box.y + box.height / 2 };
}

/**
 * A fingerprint of what the map, a chart or one canvas shows: equal pictures have equal ones. Names on the map stay
 * where they stood last, so two maps of one experiment are alike only in their terrain.
 */
export async function pictureOf(element: Locator): Promise<string> {
  return element.evaluate((part) => {
    const canvases = part instanceof HTMLCanvasElement ? [part] : part.querySelectorAll('canvas');
    // FNV-1a over the pixels: an encoded picture would take a tenth of a second each.
    return [...canvases]
      .map((canvas) => {
        const { width, height } = canvas;
        if (width === 0 || height === 0) return '';
        // Of a copy: Chromium complains of canvases that are often read and not made for it.
        const copy = new OffscreenCanvas(width, height).getContext('2d', {
          willReadFrequently: true,
        });
        copy?.drawImage(canvas, 0, 0);
        const pixels = copy?.getImageData(0, 0, width, height).data.buffer;
        let hash = 0x811c9dc5;
        for (const four of new Uint32Array(pixels ?? new ArrayBuffer(0)))
          hash = Math.imul(hash ^ four, 0x01000193);
        return `${width} × ${height}: ${hash}`;
      })
      .join();
  });
}

/** The fingerprint once the picture has come to rest: letters are there, and nothing is computed any more. */
export async function restingPicture(element: Locator): Promise<string> {
  const page = element.page();
  await page.evaluate(() => document.fonts.ready);
  await expect(map(page)).toHaveAccessibleDescription(/minim/);
  let picture = '';
  const rests = async () => {
    const before = picture;
    picture = await pictureOf(element);
    return picture === before;
  };
  await expect.poll(rests, { message: 'the picture rests', intervals: [150] }).toBe(true);
  return picture;
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** What an item of the Export menu hands over. */
export async function exported(page: Page, item: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return download;
}

/** The table of all runs, once they are computed. */
export async function trajectoriesCsv(page: Page): Promise<string> {
  return textOf(await exported(page, 'Trajectories (CSV)'));
}

/** The link that *Share link* copies; needs the permission to read and write the clipboard. */
export async function sharedLink(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await button(page, 'Share link').click();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read, 'what is on the clipboard').not.toBe('');
  return read();
}

/** The fragment of a link, without its #. */
export const fragmentOf = (link: string): string => new URL(link).hash.slice(1);

/** Chooses an entry of the View menu: a theme, the size of letters, the list of keys. */
export async function chooseView(page: Page, entry: string): Promise<void> {
  await button(page, 'View').click();
  await page
    .getByRole('menu', { name: 'View' })
    .getByRole(/^Keys/.test(entry) ? 'menuitem' : 'menuitemradio', { name: entry })
    .click();
}

/** On phones: brings one of the parts below the map. */
export async function showPart(
  page: Page,
  part: 'Runs' | 'Charts' | 'Surface' | 'Data',
): Promise<void> {
  const tab = page.getByRole('tab', { name: part, exact: true });
  if (await tab.isVisible()) await tab.click();
}
