/** Finds a Chromium to drive, or installs one: browser tests need no step of their own before `npm test`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** What every Chromium is started with; without these it stops in containers or talks to its maker. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // Playwright's own list: of two such flags only the last counts.
    'AimEnabled',
    'AutoDeElevate',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'BlockOriginHeaderModificationOnRedirect',
    'DestroyProfileOnBrowserClose',
    'DialMediaRouteProvider',
    'GlobalMediaControls',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'Translate',
    // Pages of the address bar, which a browser with a window makes anew for every journey: half as much work as ours.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
  ].join()}`,
];

const commands = [
  // The same engine without a window and what belongs to one: a third less work for every page.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome.exe',
  'msedge.exe',
];

/** Where installers put a browser without putting it on the PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The executable to drive: `CHROME_PATH`, else Playwright's own, else an installed one, else a new one by Playwright,
 * else a new one by apt-get; without a window where there is such a one. Remembers the answer in `CHROME_PATH` for the processes it starts.
 * @returns {string}
 */
export function findChromium() {
  const found = named() ?? playwrights() ?? installed() ?? byPlaywright() ?? byApt();
  if (found === undefined) {
    throw new Error(
      'No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROME_PATH to its executable.',
    );
  }
  process.env.CHROME_PATH = found;
  return found;
}

function named() {
  const path = process.env.CHROME_PATH;
  if (path === undefined || path === '') return undefined;
  if (existsSync(path)) return path;
  throw new Error(`CHROME_PATH is "${path}", but there is no such file.`);
}

function playwrights() {
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...places].find(starts);
}

function byPlaywright() {
  say('No Chromium is installed; asking Playwright for one.');
  const require = createRequire(import.meta.url);
  const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium'], 300_000);
  return playwrights();
}

function byApt() {
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'], 10_000)) return undefined;
  say('Installing Chromium by apt-get.');
  run('apt-get', ['update'], 300_000);
  // Older Debians and Ubuntus have no package without a window.
  for (const browser of ['chromium-headless-shell', 'chromium']) {
    const packages = [browser, 'fonts-dejavu-core'];
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 600_000);
    const found = installed();
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a browser is there and finds its libraries. On Windows asking for the version would open a window.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || run(path, ['--version'], 30_000);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {number} patience milliseconds
 */
function run(command, parameters, patience) {
  const { status } = spawnSync(command, parameters, { stdio: 'ignore', timeout: patience });
  return status === 0;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
