/** Chooses another surface on the built page: new map, runs and charts, beside the frames of a drag. */
import {
  experiment,
  fourCharts,
  mainThread,
  median,
  middleOf,
  openPage,
  ratio,
} from './built-page.mjs';

const ROUNDS = 7;
const MOVES = 40;
const MOST = 6;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function switching(browser, address) {
  const link = (/** @type {string} */ surface) =>
    experiment(8, 2000, fourCharts).replace('himmelblau', surface);
  const page = await openPage(browser, `${address}#${link('himmelblau')}`);
  const clock = await mainThread(page);
  const frames =
    'new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))';

  const start = page
    .getByRole('group', { name: 'Loss landscape' })
    .getByLabel('Start', { exact: true });
  const [x = 0, y = 0] = await middleOf(start);
  await page.mouse.move(x, y);
  await page.mouse.down();
  /** @type {number[]} */
  const drags = [];
  for (let move = 1; move <= MOVES; move++) {
    const before = await clock();
    await page.mouse.move(x + 100 * Math.sin(move / 6), y - 100 * (1 - Math.cos(move / 6)));
    await page.evaluate(frames);
    drags.push((await clock()).work - before.work);
  }
  await page.mouse.up();

  /** @type {number[]} */
  const switches = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.waitForTimeout(300);
    const before = await clock();
    await page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      link(round % 2 === 0 ? 'beale' : 'himmelblau'),
    );
    await page.waitForTimeout(700);
    switches.push((await clock()).work - before.work);
  }
  await page.close();
  const frame = median(drags);
  const change = median(switches);
  return [
    {
      title: 'Another surface, beside a frame of dragging the start',
      findings: [
        {
          name: 'script, style and layout of all that follows',
          measured: ratio(change / frame),
          goal: `at most ${MOST} ×`,
          met: change <= MOST * frame,
        },
      ],
    },
  ];
}
