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
    ours.push(await scriptUntil(browser, address, 'window.pictureDrawn'));
    theirs.push(await scriptUntil(browser, empty.url, 'document.querySelector("main")'));
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
 * Milliseconds of script until a condition holds in a fresh page.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} condition
 */
async function scriptUntil(browser, address, condition) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchForTrails);
  const clock = await mainThread(page);
  await page.goto(address);
  await page.waitForFunction(`Boolean(${condition})`, undefined, { polling: 20 });
  const { script } = await clock();
  await page.close();
  return script;
}

/** Runs in the page before anything else: the first picture is there when the trails are stroked. */
function watchForTrails() {
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (/** @type {any[]} */ ...path) {
    Object.assign(window, { pictureDrawn: true });
    CanvasRenderingContext2D.prototype.stroke = stroke;
    return Reflect.apply(stroke, this, path);
  };
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
