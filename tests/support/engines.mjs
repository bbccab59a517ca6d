/** Compares the fingerprints of `tests/engines` in Node, Chromium and, where installed, Firefox and WebKitGTK. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';
import { bundleForNode, bundleForPage } from './bundles.mjs';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { serveFolder } from './static-server.mjs';
import { inWebKit } from './webkit.mjs';

/** @typedef {Record<string, string>} Fingerprints */

const entry = 'tests/support/fingerprints.ts';

/** @type {import('playwright-core').LaunchOptions} */
const chromiumOptions = { executablePath: findChromium(), args: chromiumFlags };

const { fingerprints } = await import(await bundleForNode(entry));
const server = await serveFolder(await bundleForPage(entry));

/** @type {[string, () => Promise<Fingerprints | undefined>][]} */
const engines = [
  ['Chromium', () => inPlaywright(chromium, chromiumOptions)],
  ['Firefox', inFirefox],
  ['WebKitGTK', () => inWebKit(server.url, 'fingerprints')],
];

const expected = /** @type {Fingerprints} */ (await fingerprints());
report('Node', expected);
for (const [name, compute] of engines) {
  try {
    report(name, await compute());
  } catch (error) {
    process.exitCode = 1;
    print(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
await server.close();

/**
 * @param {import('playwright-core').BrowserType} type
 * @param {import('playwright-core').LaunchOptions} options
 * @returns {Promise<Fingerprints>}
 */
async function inPlaywright(type, options) {
  const browser = await type.launch(options);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const module = `${server.url}entry.js`;
    return await page.evaluate(async (address) => (await import(address)).fingerprints(), module);
  } finally {
    await browser.close();
  }
}

async function inFirefox() {
  const executablePath = onPath(['firefox-esr', 'firefox']);
  if (executablePath === undefined) return undefined;
  return inPlaywright(firefox, { channel: 'moz-firefox', executablePath });
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/**
 * @param {string} engine
 * @param {Fingerprints | undefined} taken
 */
function report(engine, taken) {
  if (taken === undefined) {
    print(`${engine}: not installed`);
    return;
  }
  for (const [name, value] of Object.entries(expected)) {
    const same = taken[name] === value;
    if (!same) process.exitCode = 1;
    print(`${engine} · ${name} · ${taken[name]}${same ? '' : ` differs from Node's ${value}`}`);
  }
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
