/** `npm run bench [part of a name …]`: the contests of `tests/benchmarks` in Node and in Chromium, then those of the
 * built page in Chromium: dragging, fitting, long-runs, opening, switching. */
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { dragging } from '../benchmarks/page/dragging.mjs';
import { fitting } from '../benchmarks/page/fitting.mjs';
import { longRuns } from '../benchmarks/page/long-runs.mjs';
import { opening } from '../benchmarks/page/opening.mjs';
import { switching } from '../benchmarks/page/switching.mjs';
import { bundleForNode, bundleForPage } from './bundles.mjs';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { serveFolder } from './static-server.mjs';

/** @typedef {import('../benchmarks/contest').Outcome} Outcome */

const entry = 'tests/benchmarks/run.ts';
const ratioFormat = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const wanted = process.argv.slice(2);

/** @type {typeof import('../benchmarks/run')} */
const here = await import(await bundleForNode(entry));
const paths = here.benchmarks.filter(
  (path) => wanted.length === 0 || wanted.some((part) => path.includes(part)),
);
const onPage = Object.entries({
  dragging,
  fitting,
  'long-runs': longRuns,
  opening,
  switching,
}).filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (paths.length === 0 && onPage.length === 0) print('No benchmark has such a name.');

for (const path of paths) show('Node', await here.runBenchmark(path));
await inChromium();

async function inChromium() {
  const server = await serveFolder(await bundleForPage(entry));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    for (const path of paths) {
      // A page of its own for each: WebAssembly memories and compiled code do not pile up.
      const page = await browser.newPage();
      await page.goto(server.url);
      const outcomes = await page.evaluate(
        async ([module, file]) => (await import(module ?? '')).runBenchmark(file),
        [`${server.url}entry.js`, path],
      );
      show('Chromium', outcomes);
      await page.close();
    }
    if (onPage.length > 0) await measurePage(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright-core').Browser} browser */
async function measurePage(browser) {
  // A build of its own: `dist` may belong to somebody else's run.
  const folder = 'node_modules/.cache/bundles/page';
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const server = await serveFolder(folder);
  for (const [, measure] of onPage)
    for (const { title, findings } of await measure(browser, server.url)) {
      print(`\nChromium · ${title}`);
      for (const { name, measured, goal, met } of findings)
        print(
          `  ${name.padEnd(44)} ${measured.padStart(10)}${goal ? verdict(goal, met === true) : ''}`,
        );
    }
  await server.close();
}

/**
 * @param {string} engine
 * @param {Outcome[]} outcomes
 */
function show(engine, outcomes) {
  for (const { contest, operation, times, ratios, goals } of outcomes) {
    print(`\n${engine} · ${contest}`);
    for (const { name, nanoseconds } of times) {
      const ratio = ratios.find((entry) => entry.name === name)?.ratio;
      const goal = goals.find((entry) => entry.goal.kind === 'faster' && entry.goal.than === name);
      print(
        `  ${name.padEnd(44)} ${duration(nanoseconds).padStart(10)} per ${operation}` +
          (ratio === undefined ? '' : `   ${ratioFormat.format(ratio)} ×`) +
          (goal?.goal.kind === 'faster' ? verdict(`at least ${goal.goal.factor} ×`, goal.met) : ''),
      );
    }
    for (const { goal, met } of goals) {
      if (goal.kind === 'within')
        print(` ${verdict(`at most ${duration(goal.nanoseconds)}`, met)}`);
    }
  }
}

/**
 * @param {string} goal
 * @param {boolean} met
 */
function verdict(goal, met) {
  return ` (goal: ${goal}, ${met ? 'met' : 'MISSED'})`;
}

/** @param {number} nanoseconds */
function duration(nanoseconds) {
  if (nanoseconds < 1e3) return `${nanoseconds.toPrecision(3)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
  return `${(nanoseconds / 1e6).toPrecision(3)} ms`;
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
