/** Drags a slider and the start on the built page and measures what each frame costs its main thread. */
import { serveFolder } from './static-server.mjs';

/** Eight runs of 2,000 steps. */
const link =
  'v=1&surface=himmelblau&start=0,-3&steps=2000&run=sgd,lr:0.01&run=momentum,lr:0.004&run=rmsprop,lr:0.06' +
  '&run=adam,lr:0.28&run=nesterov,lr:0.004&run=adagrad,lr:0.5&run=nadam,lr:0.2&run=adamax,lr:0.2';

const MOVES = 120;

/**
 * @typedef {object} Drag
 * @property {string} name
 * @property {number} perFrame median milliseconds of script, style and layout in a frame
 * @property {number} withPainting the same and all else the main thread does, painting by software included
 * @property {number} longTasks tasks of 50 ms and more
 * @property {number} behind most frames between an input and the picture that answers it
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder the built page
 * @returns {Promise<Drag[]>}
 */
export async function measureDragging(browser, folder) {
  const server = await serveFolder(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(watchFrames);
    await page.goto(`${server.url}#${link}`);
    await page.getByRole('list', { name: 'Verdicts' }).getByRole('listitem').nth(7).waitFor();
    const slider = page.getByRole('slider', { name: 'Adam learning rate', exact: true });
    const start = page
      .getByRole('group', { name: 'Loss landscape' })
      .getByLabel('Start', { exact: true });
    return [
      await drag(page, 'learning rate', await middle(slider), [90, 0]),
      await drag(page, 'start', await middle(start), [120, -200]),
    ];
  } finally {
    await page.close();
    await server.close();
  }
}

/** @param {import('playwright-core').Locator} locator */
async function middle(locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What should be dragged is not on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {number[]} from
 * @param {number[]} by
 * @returns {Promise<Drag>}
 */
async function drag(page, name, [x = 0, y = 0], [dx = 0, dy = 0]) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  /** @returns milliseconds so far, and frames */
  const clock = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (/** @type {string} */ wanted) =>
      1000 * (metrics.find((metric) => metric.name === wanted)?.value ?? 0);
    const work = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return {
      work: work.map(value).reduce((sum, part) => sum + part),
      all: value('TaskDuration'),
      frames: Number(await page.evaluate('frameWatch.frames()')),
    };
  };
  await page.mouse.move(x, y);
  await page.mouse.down();
  /** @type {{ work: number, all: number }[]} */
  const costs = [];
  await page.evaluate('frameWatch.reset()');
  for (let move = 1; move <= MOVES; move++) {
    const before = await clock();
    const turn = (2 * Math.PI * move) / MOVES;
    await page.mouse.move(x + dx * Math.sin(turn), y + (dy * (1 - Math.cos(turn))) / 2);
    await page.evaluate('frameWatch.answered()');
    const after = await clock();
    const frames = Math.max(1, after.frames - before.frames);
    costs.push({
      work: (after.work - before.work) / frames,
      all: (after.all - before.all) / frames,
    });
  }
  await page.mouse.up();
  /** @type {{ longTasks: number, behind: number }} */
  const seen = await page.evaluate('frameWatch.report()');
  await client.detach();
  return {
    name,
    perFrame: median(costs.map(({ work }) => work)),
    withPainting: median(costs.map(({ all }) => all)),
    ...seen,
  };
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Runs in the page before anything else: counts frames from each input to the next stroke on a canvas. */
function watchFrames() {
  let frame = 0;
  let inputAt = -1;
  let behind = 0;
  let longTasks = 0;
  /** @type {((value: unknown) => void)[]} */
  let waiting = [];
  const count = () => {
    frame++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const note = () => {
    if (inputAt < 0) inputAt = frame;
  };
  addEventListener('input', note, true);
  addEventListener('pointermove', note, true);
  const prototype = CanvasRenderingContext2D.prototype;
  const stroke = prototype.stroke;
  prototype.stroke = function (/** @type {any[]} */ ...path) {
    if (inputAt >= 0) {
      behind = Math.max(behind, frame - inputAt);
      inputAt = -1;
      for (const resolve of waiting) resolve(undefined);
      waiting = [];
    }
    return Reflect.apply(stroke, this, path);
  };
  new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
  Object.assign(window, {
    frameWatch: {
      reset: () => {
        behind = 0;
        longTasks = 0;
        inputAt = -1;
      },
      /** Once the picture has followed, and a frame has passed. */
      answered: async () => {
        if (inputAt >= 0)
          await Promise.race([new Promise((resolve) => waiting.push(resolve)), wait(500)]);
        await new Promise(requestAnimationFrame);
      },
      frames: () => frame,
      report: () => ({ longTasks, behind }),
    },
  });
  const wait = (/** @type {number} */ milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
}
