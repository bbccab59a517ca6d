/** Drags a point of the data on the built page: the loss itself changes with every frame. */
import { middleOf, openPage } from './built-page.mjs';
import { drag, watchFrames } from './dragging.mjs';

/** Rates that end differently on 50 points. */
const runs = [
  'sgd,lr:0.003',
  'momentum,lr:0.001',
  'rmsprop,lr:0.3',
  'adam,lr:0.8',
  'nesterov,lr:0.001',
  'adagrad,lr:5',
  'nadam,lr:0.5',
  'adamax,lr:0.5',
];
const link = `v=1&fit=cars&start=0,0&steps=2000${runs.map((run) => `&run=${run}`).join('')}`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function fitting(browser, address) {
  const page = await openPage(browser, `${address}#${link}`, watchFrames);
  const points = page.getByRole('slider', { name: 'Points', exact: true });
  await points.focus();
  await page.keyboard.press('End');
  const findings = await drag(page, 'point', await middleOf(points), [-90, 120], 5);
  await page.close();
  return [
    {
      title: 'Dragging a point of 50 with 8 runs × 2,000 steps, script, style and layout per frame',
      findings,
    },
  ];
}
