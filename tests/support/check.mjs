/**
 * `npm test`: every check, one after another, each shown as it runs; the last line counts them all. Names of stages
 * as arguments run only these: `npm test -- types unit`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** @typedef {{ passed: number, failed: number }} Count */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command a script of node_modules, then its arguments
 * @property {string} [after] the stage without whose success this one means nothing
 * @property {(report: string, succeeded: boolean) => Count} count
 */

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, 'node_modules/.cache/reports');

/** @param {string} name */
const reportOf = (name) => join(reports, `${name}.json`);

/** @type {Stage[]} */
const stages = [
  { name: 'types', command: ['typescript/bin/tsc', '-b'], count: countOne },
  {
    name: 'lint',
    command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    count: countOne,
  },
  { name: 'unit', command: vitest('unit'), count: countVitest },
  { name: 'build', command: ['vite/bin/vite.js', 'build'], count: countOne },
  { name: 'bundle', command: vitest('bundle'), after: 'build', count: countVitest },
  {
    name: 'browser',
    command: ['@playwright/test/cli.js', 'test'],
    after: 'build',
    count: countPlaywright,
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !stages.some((stage) => stage.name === name));
if (unknown !== undefined) {
  print(`There is no stage "${unknown}"; there are ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

mkdirSync(reports, { recursive: true });
/** @type {Map<string, Count>} */
const counts = new Map();
for (const stage of stages) {
  if (wanted.length === 0 || wanted.includes(stage.name)) counts.set(stage.name, run(stage));
}

print('');
for (const [name, { passed, failed }] of counts) {
  print(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} of ${passed + failed}`);
}
const passed = [...counts.values()].reduce((sum, count) => sum + count.passed, 0);
const failed = [...counts.values()].reduce((sum, count) => sum + count.failed, 0);
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {Stage} stage
 * @returns {Count}
 */
function run({ name, command, after, count }) {
  print(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
  if (after !== undefined && (counts.get(after)?.failed ?? 0) > 0) {
    print(`Not run, because ${after} failed.`);
    return { passed: 0, failed: 1 };
  }
  const report = reportOf(name);
  rmSync(report, { force: true });
  const [script = '', ...parameters] = command;
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...parameters],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, FALL_LINE_REPORT: report },
    },
  );
  return atLeastOne(count(report, status === 0), status === 0);
}

/**
 * A stage that crashed, or that failed without naming a test, is a failure too; so is one in which nothing ran.
 * @param {Count} count
 * @param {boolean} succeeded
 * @returns {Count}
 */
function atLeastOne({ passed, failed }, succeeded) {
  const silent = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** @param {string} project */
function vitest(project) {
  return [
    'vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ];
}

/**
 * @param {string} _report
 * @param {boolean} succeeded
 */
function countOne(_report, succeeded) {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Each test counts; a file that could not be loaded has no tests and counts as one failure.
 * @param {string} report
 */
function countVitest(report) {
  const result = read(report);
  if (result === undefined) return { passed: 0, failed: 1 };
  const unloaded = result.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + unloaded.length };
}

/**
 * Each browser test counts; an error outside all tests counts as one failure.
 * @param {string} report
 */
function countPlaywright(report) {
  const result = read(report);
  if (result === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = result.stats;
  if (flaky > 0) print(`${flaky} of these passed only when they were run again.`);
  return { passed: expected + flaky, failed: unexpected + result.errors.length };
}

/** @param {string} report */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
