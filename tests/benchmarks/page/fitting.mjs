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
const all = runs.map((run) => `&run=${run}`).join('');

/** By what is dragged: a line's loss is a parabola and known at once, a curve's has to be searched. */
const scenes = {
  'a point of 50, a line': `v=1&fit=cars&start=0,0&steps=2000${all}`,
  'a point of 16, a curve': `v=1&fit=dnase&model=saturation&start=1,1&steps=2000${all}`,
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function fitting(browser, address) {
  const findings = [];
  for (const [name, link] of Object.entries(scenes)) {
    const page = await openPage(browser, `${address}#${link}`, watchFrames);
    const points = page.getByRole('slider', { name: 'Points', exact: true });
    await points.focus();
    await page.keyboard.press('End');
    findings.push(...(await drag(page, name, await middleOf(points), [-90, 120], 5)));
    await page.close();
  }
  return [
    {
      title: 'Dragging data with 8 runs × 2,000 steps, script, style and layout per frame',
      findings,
    },
  ];
}
