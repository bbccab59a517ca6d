/** The built page, opened for measuring: on an experiment, with a clock of its main thread's work. */

/**
 * @typedef {object} Finding
 * @property {string} name
 * @property {string} measured as printed, with its unit
 * @property {string} [goal] in words
 * @property {boolean} [met]
 */

/**
 * @typedef {object} Scene
 * @property {string} title
 * @property {Finding[]} findings
 */

/** Twelve of them at most; rates that end differently on Himmelblau. */
const runs = [
  'sgd,lr:0.01',
  'momentum,lr:0.004',
  'rmsprop,lr:0.06',
  'adam,lr:0.28',
  'nesterov,lr:0.004',
  'adagrad,lr:0.5',
  'nadam,lr:0.2',
  'adamax,lr:0.2',
  'adabelief,lr:0.1',
  'lion,lr:0.02',
  'radam,lr:0.2',
  'amsgrad,lr:0.2',
];

/**
 * @param {number} count of runs
 * @param {number} steps
 * @param {string} [more] of the link
 */
export function experiment(count, steps, more = '') {
  const chosen = runs.slice(0, count).map((run) => `&run=${run}`);
  return `v=1&surface=himmelblau&start=0,-3&steps=${steps}${chosen.join('')}${more}`;
}

export const fourCharts = '&charts=loss,step-length,gradient-norm,distance';

/**
 * Opens the page and waits until all is drawn and at rest.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address with the link
 * @param {() => void} [script] runs in the page before anything else
 */
export async function openPage(browser, address, script) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (script) await page.addInitScript(script);
  await page.goto(address);
  await atRest(page);
  return page;
}

/** @param {import('playwright-core').Page} page */
export async function atRest(page) {
  const verdicts = page.getByRole('list', { name: 'Verdicts' });
  await verdicts.getByRole('listitem').first().waitFor();
  // A verdict that is awaited is an ellipsis. Asked from outside: the page's policy lets no condition run in it.
  while (/^\S*…|\b…$/m.test((await page.locator('.verdicts').textContent()) ?? '…'))
    await page.waitForTimeout(50);
  await page.waitForTimeout(800);
}

/**
 * Milliseconds of the main thread so far: `script`; `work`, which is script, style and layout; and `all`, painting by
 * software included.
 * @param {import('playwright-core').Page} page
 */
export async function mainThread(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (/** @type {string} */ wanted) =>
      1000 * (metrics.find((metric) => metric.name === wanted)?.value ?? 0);
    const script = value('ScriptDuration');
    return {
      script,
      work: script + value('RecalcStyleDuration') + value('LayoutDuration'),
      all: value('TaskDuration'),
    };
  };
}

/** @param {import('playwright-core').Locator} locator */
export async function middleOf(locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What should be moved is not on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** @param {number[]} values */
export function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** @param {number} value */
export const milliseconds = (value) => `${value.toPrecision(3)} ms`;

/** @param {number} value */
export const ratio = (value) => `${value.toPrecision(3)} ×`;
