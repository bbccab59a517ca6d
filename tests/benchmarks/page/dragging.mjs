/** Drags a slider and the start on the built page and measures what each frame costs its main thread. */
import {
  experiment,
  fourCharts,
  mainThread,
  median,
  middleOf,
  milliseconds,
  openPage,
} from './built-page.mjs';

const MOVES = 120;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function dragging(browser, address) {
  return [
    {
      title: 'Dragging with 8 runs × 2,000 steps, script, style and layout per frame',
      findings: await drags(browser, `${address}#${experiment(8, 2000)}`, 4),
    },
    {
      title: 'The same with four charts',
      findings: await drags(browser, `${address}#${experiment(8, 2000, fourCharts)}`, 5),
    },
  ];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} most milliseconds per frame
 */
async function drags(browser, address, most) {
  const page = await openPage(browser, address, watchFrames);
  const slider = page.getByRole('slider', { name: 'Adam learning rate', exact: true });
  const map = page.getByRole('group', { name: 'Loss landscape' });
  const start = map.getByLabel('Start', { exact: true });
  const findings = [
    ...(await drag(page, 'learning rate', await middleOf(slider), [90, 0], most)),
    ...(await drag(page, 'start', await middleOf(start), [120, -200], most)),
  ];
  await page.close();
  return findings;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {number[]} from
 * @param {number[]} by
 * @param {number} most
 * @returns {Promise<import('./built-page.mjs').Finding[]>}
 */
export async function drag(page, name, [x = 0, y = 0], [dx = 0, dy = 0], most) {
  const clock = await mainThread(page);
  const frames = async () => Number(await page.evaluate('frameWatch.frames()'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  /** @type {{ work: number, all: number }[]} */
  const costs = [];
  await page.evaluate('frameWatch.reset()');
  for (let move = 1; move <= MOVES; move++) {
    const before = { ...(await clock()), frames: await frames() };
    const turn = (2 * Math.PI * move) / MOVES;
    await page.mouse.move(x + dx * Math.sin(turn), y + (dy * (1 - Math.cos(turn))) / 2);
    await page.evaluate('frameWatch.answered()');
    const after = { ...(await clock()), frames: await frames() };
    const passed = Math.max(1, after.frames - before.frames);
    costs.push({
      work: (after.work - before.work) / passed,
      all: (after.all - before.all) / passed,
    });
  }
  await page.mouse.up();
  /** @type {{ longTasks: number, behind: number }} */
  const { longTasks, behind } = await page.evaluate('frameWatch.report()');
  const perFrame = median(costs.map(({ work }) => work));
  const painted = median(costs.map(({ all }) => all));
  return [
    {
      name,
      measured: milliseconds(perFrame),
      goal: `at most ${most} ms`,
      met: perFrame <= most,
    },
    { name: '  with painting by software', measured: milliseconds(painted) },
    { name: '  tasks of 50 ms and more', measured: `${longTasks}`, goal: 'none', met: !longTasks },
    { name: '  frames behind', measured: `${behind}`, goal: 'at most 2', met: behind <= 2 },
  ];
}

/** Runs in the page before anything else: counts frames from each input to the next stroke on a canvas. */
export function watchFrames() {
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
      // The first frame after the input, which no picture can precede, is not behind.
      behind = Math.max(behind, frame - inputAt - 1);
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
