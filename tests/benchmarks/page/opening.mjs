/** Opens the page and an empty one made with React, in turns: what script costs before the first picture. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { serveFolder } from '../../support/static-server.mjs';
import { mainThread, median, milliseconds, ratio } from './built-page.mjs';

const ROUNDS = 9;
const MOST = 4;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the page
 * @returns {Promise<import('./built-page.mjs').Scene[]>}
 */
export async function opening(browser, address) {
  const empty = await serveFolder(await emptyReactPage());
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await scriptUntil(browser, address, watchForTrails));
    theirs.push(await scriptUntil(browser, empty.url, watchForMain));
  }
  await empty.close();
  const [own, other] = [median(ours), median(theirs)];
  return [
    {
      title: 'Script before the first picture, beside an empty page made with React',
      findings: [
        { name: 'the page', measured: milliseconds(own) },
        { name: 'an empty page', measured: milliseconds(other) },
        {
          name: 'ratio',
          measured: ratio(own / other),
          goal: `at most ${MOST} ×`,
          met: own <= MOST * other,
        },
      ],
    },
  ];
}

/**
 * Milliseconds of script in a fresh page until it is there.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {() => void} watch runs in the page before anything else, and leaves a promise there
 */
async function scriptUntil(browser, address, watch) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  const clock = await mainThread(page);
  await page.goto(address, { waitUntil: 'commit' });
  await page.evaluate('thereAtLast');
  const { script } = await clock();
  await page.close();
  return script;
}

/** The first picture is there when trails are stroked, on the upper canvas of the map. */
function watchForTrails() {
  const { prototype } = CanvasRenderingContext2D;
  const { stroke } = prototype;
  const thereAtLast = new Promise((resolve) => {
    prototype.stroke = function (/** @type {any[]} */ ...path) {
      if (this.canvas.matches?.('.landscape-canvas + .landscape-canvas')) {
        prototype.stroke = stroke;
        resolve(undefined);
      }
      return Reflect.apply(stroke, this, path);
    };
  });
  Object.assign(window, { thereAtLast });
}

function watchForMain() {
  const thereAtLast = new Promise((resolve) => {
    new MutationObserver(() => {
      if (document.querySelector('main')) resolve(undefined);
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { thereAtLast });
}

/** @returns {Promise<string>} the folder */
async function emptyReactPage() {
  const root = join(import.meta.dirname, '../../../node_modules/.cache/bundles/empty-react');
  await mkdir(root, { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Empty</title><div id="root"></div><script type="module" src="./main.js"></script></html>\n',
  );
  await writeFile(
    join(root, 'main.js'),
    `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('main', null, 'Empty'));
`,
  );
  const outDir = join(root, 'dist');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}
