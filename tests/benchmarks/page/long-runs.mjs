/** Twelve runs of 100,000 steps beside twelve of 2,000: what drawing them costs, and how much memory they hold. */
import {
  experiment,
  fourCharts,
  mainThread,
  median,
  middleOf,
  openPage,
  ratio,
} from './built-page.mjs';

const SCRUBS = 40;
const MOST_MEGABYTES = 150;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function longRuns(browser, address) {
  const open = (/** @type {number} */ steps) =>
    openPage(browser, `${address}#${experiment(12, steps, fourCharts)}`);
  const short = await open(2000);
  const usual = await scrub(short);
  await short.close();
  const long = await open(100_000);
  const costly = await scrub(long);
  const megabytes = await memoryOf(long);
  await long.close();
  return [
    {
      title: '12 runs × 100,000 steps, scrubbed through, beside 12 × 2,000, four charts',
      findings: [
        {
          name: 'script, style and layout of a picture',
          measured: ratio(costly.work / usual.work),
          goal: 'at most 2 ×',
          met: costly.work <= 2 * usual.work,
        },
        {
          name: 'the same with painting by software',
          measured: ratio(costly.all / usual.all),
        },
        {
          name: 'memory of page and workers',
          measured: `${megabytes.toPrecision(3)} MB`,
          goal: `below ${MOST_MEGABYTES} MB`,
          met: megabytes < MOST_MEGABYTES,
        },
      ],
    },
  ];
}

/**
 * Milliseconds per picture while the playhead moves: nothing is computed, everything is drawn.
 * @param {import('playwright-core').Page} page
 */
async function scrub(page) {
  const clock = await mainThread(page);
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  const [, y = 0] = await middleOf(slider);
  const { x = 0, width = 0 } = (await slider.boundingBox()) ?? {};
  await page.mouse.move(x + width - 8, y);
  await page.mouse.down();
  /** @type {{ work: number, all: number }[]} */
  const costs = [];
  for (let move = 1; move <= SCRUBS; move++) {
    const before = await clock();
    await page.mouse.move(x + width * (0.5 + 0.4 * Math.cos(move)), y);
    await page.evaluate(
      'new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))',
    );
    const after = await clock();
    costs.push({ work: after.work - before.work, all: after.all - before.all });
  }
  await page.mouse.up();
  return { work: median(costs.map(({ work }) => work)), all: median(costs.map(({ all }) => all)) };
}

/**
 * Megabytes in use after collecting garbage: heaps and array buffers of the page and of its workers.
 * @param {import('playwright-core').Page} page
 */
async function memoryOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const heap = await client.send('Runtime.getHeapUsage');
  const ofWorkers = await Promise.all(
    page.workers().map((worker) =>
      worker.evaluate(() => {
        const { memory } = /** @type {{ memory?: { usedJSHeapSize: number } }} */ (performance);
        return memory?.usedJSHeapSize ?? 0;
      }),
    ),
  );
  const own = heap.usedSize + (heap.backingStorageSize ?? 0) + (heap.embedderHeapUsedSize ?? 0);
  return (own + ofWorkers.reduce((sum, bytes) => sum + bytes, 0)) / 2 ** 20;
}
