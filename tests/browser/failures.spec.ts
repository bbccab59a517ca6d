/** What can fail, and long work: told in a sentence, with a way on, and the page goes on working. */
import { test as bare, expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/journey';
import { button, expectVerdicts, map, numberField, open, verdicts } from '../support/page';

const notice = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text });

/** Keeps from the workers what lets them go on, while `held`: the kinds of messages are those of the protocol. */
const holdable = (page: Page, kinds: readonly string[]) =>
  page.addInitScript((held) => {
    const send = Worker.prototype.postMessage as (...message: unknown[]) => void;
    const waiting: (() => void)[] = [];
    let holds = false;
    Worker.prototype.postMessage = function post(this: Worker, ...message: unknown[]) {
      const now = () => send.apply(this, message);
      const kinds = (message[0] as { kind: string }[]).map(({ kind }) => kind);
      if (holds && kinds.some((kind) => held.includes(kind))) waiting.push(now);
      else now();
    };
    addEventListener('hold', () => {
      holds = true;
    });
    addEventListener('release', () => {
      holds = false;
      for (const later of waiting.splice(0)) later();
    });
  }, kinds);

const hold = (page: Page) => page.evaluate(() => dispatchEvent(new Event('hold')));
const release = (page: Page) => page.evaluate(() => dispatchEvent(new Event('release')));

const long = 'surface=ackley&steps=100000&run=adam&run=lion&run=rmsprop';

test('long work shows how far it is, can be cancelled, and taken up again', async ({ page }) => {
  await holdable(page, ['credit']);
  await open(page);
  await hold(page);
  await page.goto(`#${long}`);
  const cancel = button(page, 'Cancel');
  await expect(cancel).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Share computed' })).toBeVisible();
  await expect(notice(page, 'Computing…')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await cancel.click();
  await expect(cancel).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(notice(page, 'Stopped before the end: the picture is not complete.')).toBeVisible();
  const stopped = await verdicts(page).allTextContents();
  await page.waitForTimeout(300);
  expect(await verdicts(page).allTextContents(), 'nothing goes on').toEqual(stopped);
  expect(await axeFindings(page)).toEqual([]);
  await release(page);
  await button(page, 'Compute again').click();
  await expect(notice(page, 'Stopped before')).toHaveCount(0);
  await expect(verdicts(page)).toHaveCount(3);
  await expectVerdicts(page);
});

test('a picture waits for the runs, and is given up with them', async ({ page }) => {
  await holdable(page, ['credit']);
  await open(page);
  await hold(page);
  await page.goto(`#${long}`);
  await expect(button(page, 'Cancel')).toBeVisible();
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  const ask = async (item: string) => {
    await button(page, 'Export').click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await ask('Map (SVG)');
  await expect(notice(page, 'follows when everything is computed')).toBeVisible();
  await ask('Trajectories (CSV)');
  await button(page, 'Cancel').click();
  await expect(notice(page, 'not computed to the end')).toBeVisible();
  await release(page);
  await button(page, 'Compute again').click();
  await expect(notice(page, 'Stopped before')).toHaveCount(0);
  await expectVerdicts(page);
  expect(files).toEqual([]);
  const coming = page.waitForEvent('download');
  await ask('Map (SVG)');
  expect((await coming).suggestedFilename()).toBe('fall-line-map.svg');
});

test('another experiment forgets what was cancelled', async ({ page }) => {
  await holdable(page, ['credit']);
  await open(page);
  await hold(page);
  await page.goto(`#${long}`);
  await button(page, 'Cancel').click();
  await expect(button(page, 'Compute again')).toBeVisible();
  await release(page);
  await page.goto('#surface=bowl&run=sgd');
  await expect(button(page, 'Compute again')).toHaveCount(0);
  await expectVerdicts(page);
});

test('a worker that stops again and again: a sentence, and another try', async ({ page }) => {
  test.setTimeout(90_000);
  await holdable(page, ['submit', 'ping']);
  await open(page);
  await hold(page);
  await map(page).click({ position: { x: 140, y: 100 } });
  await expect(page.getByRole('alert')).toContainText('stopped twice', { timeout: 60_000 });
  expect(await axeFindings(page)).toEqual([]);
  await release(page);
  await button(page, 'Try again').click();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
  await expectVerdicts(page);
});

for (const [name, error] of [
  ['refused', 'SecurityError'],
  ['full', 'QuotaExceededError'],
] as const)
  test(`storage ${name}: said once, quietly`, async ({ page }) => {
    await page.addInitScript((kind) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('No.', kind);
      };
    }, error);
    await open(page);
    const said = notice(page, 'This browser keeps nothing: your experiment lives in its link.');
    await expect(said).toHaveCount(0);
    await map(page).click({ position: { x: 140, y: 100 } });
    await expect(said).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await button(page, 'Dismiss').click();
    await map(page).click({ position: { x: 180, y: 160 } });
    await page.waitForTimeout(800);
    await expect(said).toHaveCount(0);
  });

test('a browser that starts no workers', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new TypeError('No module workers.');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('did not start the worker');
  await expect(button(page, 'Share link')).toBeVisible();
  const said = await alert.textContent();
  await map(page).click({ position: { x: 140, y: 100 } });
  // Longer than anything is waited for in silence.
  await page.waitForTimeout(1000);
  await expect(alert, 'a change brings nothing').toHaveText(said ?? '');
  await expect(button(page, 'Cancel')).toHaveCount(0);
  await expect(button(page, 'Try again')).toHaveCount(0);
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'Map (SVG)' }).click();
  await expect(notice(page, 'not computed to the end')).toBeVisible();
});

bare('a worker whose script does not come', async ({ page }) => {
  await page.route(/compute\.worker/, (route) => route.abort());
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('did not start the worker');
});

bare('a part of the page that does not come: a sentence, and another try', async ({ page }) => {
  const chunk = /\/later-[^/]*\.js$/;
  await page.route(chunk, (route) => route.abort());
  await open(page);
  await button(page, 'Gallery').click();
  const alert = page.getByRole('alert').filter({ hasText: 'did not come' });
  await expect(alert).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Dismiss').click();
  await expect(alert).toHaveCount(0);
  await expect(map(page), 'the page lives on').toBeVisible();
  await button(page, 'Gallery').click();
  await expect(alert).toBeVisible();
  await page.unroute(chunk);
  await button(page, 'Try again').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

bare('a 3D view that does not come can be asked for again, or done without', async ({ page }) => {
  const chunk = /\/Standing-[^/]*\.js$/;
  await page.route(chunk, (route) => route.abort());
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'surface=himmelblau&run=adam&show=3d');
  const alert = page.getByRole('alert').filter({ hasText: 'did not come' });
  await expect(alert).toBeVisible();
  await expect(map(page), 'meanwhile the map').toBeVisible();
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  await page.getByRole('button', { name: '3D', exact: true }).click();
  await expect(alert).toBeVisible();
  await page.unroute(chunk);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('group', { name: 'Loss in 3D' })).toBeVisible();
});

bare('an export that does not come gets a sentence', async ({ page }) => {
  await page.route(/\/later-[^/]*\.js$/, (route) => route.abort());
  await open(page);
  await button(page, 'Export').click();
  await page.getByRole('menuitem', { name: 'Map (SVG)' }).click();
  await expect(notice(page, 'did not come')).toBeVisible();
});

bare('a page that fails: Start afresh does not open what was saved', async ({ page }) => {
  await open(page);
  await numberField(page, 'Steps').fill('123');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('steps=123');
  await page.addInitScript(() => {
    const Observer = globalThis.ResizeObserver;
    globalThis.ResizeObserver = class extends Observer {
      constructor(callback: ResizeObserverCallback) {
        if (!location.hash.includes('steps=200&')) throw new Error('This experiment fails.');
        super(callback);
      }
    };
  });
  await page.goto('about:blank');
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('This experiment fails.');
  await button(page, 'Start afresh').click();
  await expectVerdicts(page);
  await expect(numberField(page, 'Steps')).toHaveValue('200');
  await expect(button(page, 'Undo'), 'which brings back what was saved').toBeEnabled();
});

bare('a page whose script does not come says so after a while', async ({ page }) => {
  await page.route(/\/page-[^/]*\.js$/, (route) => route.abort());
  await page.goto('');
  const sentence = page.getByText('Fall Line is starting.');
  await expect(sentence).toBeHidden();
  await expect(sentence).toBeVisible({ timeout: 10_000 });
});

bare.describe('without JavaScript', () => {
  bare.use({ javaScriptEnabled: false });
  bare('the page says what it needs', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('noscript')).toBeVisible();
    expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
    await expect(page.getByText('Fall Line is starting.')).toBeHidden();
  });
});

test('the title says what is open', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('Himmelblau, 4 runs – Fall Line');
  await page.goto('#f=x%5E2%2By%5E2&run=sgd');
  await expect(page).toHaveTitle('A typed surface, 1 run – Fall Line');
});
