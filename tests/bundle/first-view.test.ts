/** What a visitor downloads before the first picture. Reads the build. */
import { expect, test } from 'vitest';
import { builtPage, compressedSize } from '../support/built-page';

const page = builtPage();
const textOf = (path: string) => page.scripts.get(path) ?? '';

/** Bytes after gzip; a kB is 1000 of them. */
const LARGEST_CHECK = 40_000;
const LARGEST_FIRST_VIEW = 130_000;

test('the first view has an entry and a worker', () => {
  expect(page.firstView.length).toBeGreaterThan(0);
  expect(page.inWorkers.length).toBeGreaterThan(0);
  expect(page.inWorkers.some((path) => page.firstView.includes(path))).toBe(true);
});

test('page and worker share code: sentences are not downloaded twice', () => {
  const sentence = /(["'`])((?:[\w,;:.()-]+ ){4}[^"'`\\$]*)\1/g;
  const sentences = page.firstView.flatMap((path) => [
    ...new Set([...textOf(path).matchAll(sentence)].map((match) => match[2])),
  ]);
  const twice = sentences.filter((text, index) => sentences.indexOf(text) !== index);
  expect(sentences.length).toBeGreaterThan(50);
  // A few stand in two source files; were a module in two scripts, all of its sentences would be.
  expect(twice.length, twice.join('\n')).toBeLessThan(5);
});

test('a worker loads nothing that draws', () => {
  // TensorFlow.js asks whether there is a window, and what preloads chunks on the page stays idle in a worker.
  const drawing = page.inWorkers.filter(
    (path) =>
      !holdsTensorflow(path) &&
      !path.includes('preload-helper') &&
      /\breact\.[a-z.]*element\b|\bdocument\.\w|\bwindow\.\w/.test(textOf(path)),
  );
  expect(drawing).toEqual([]);
});

test('the first view stays under 130 kB of compressed JavaScript', () => {
  const sizes = page.firstView.map((path) => ({ path, bytes: compressedSize(textOf(path)) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const table = sizes.map(({ path, bytes }) => `${path}: ${bytes}`).join('\n');
  console.log(`First view: ${(total / 1000).toFixed(1)} kB of JavaScript after gzip\n${table}`);
  expect(total, table).toBeLessThanOrEqual(LARGEST_FIRST_VIEW);
});

test('data sets and what reads them come only with the first data problem', () => {
  const holding = [...page.scripts].filter(([, text]) => /stopping distance/.test(text));
  expect(holding).toHaveLength(1);
  for (const [path, text] of holding) {
    expect(page.firstView).not.toContain(path);
    expect(page.inWorkers).not.toContain(path);
    console.log(`Data: ${(compressedSize(text) / 1000).toFixed(1)} kB of JavaScript after gzip`);
  }
});

test('three.js comes only when somebody asks for 3D, and brings nothing that the policy forbids', () => {
  const holding = [...page.scripts].filter(([, text]) => /WebGLRenderer/.test(text));
  expect(holding).toHaveLength(1);
  for (const [path, text] of holding) {
    expect(page.firstView).not.toContain(path);
    console.log(`3D: ${(compressedSize(text) / 1000).toFixed(1)} kB of JavaScript after gzip`);
    expect(text).not.toMatch(/createElement\(["'`]style|\binnerHTML\b|insertRule/);
  }
});

/** By names of its globals; the catalogue may speak of TensorFlow.js. */
const holdsTensorflow = (path: string): boolean =>
  /_tfengine|_tfGlobals|WEBGL_VERSION/.test(textOf(path));

test('TensorFlow.js is no part of the first view, and little of it comes with the check', () => {
  expect(page.firstView.filter(holdsTensorflow)).toEqual([]);
  const holding = [...page.scripts.keys()].filter(holdsTensorflow);
  const sizes = holding.map((path) => `${path}: ${compressedSize(textOf(path))}`);
  console.log(`TensorFlow.js, after gzip: ${sizes.join(', ')}`);
  expect(holding).toHaveLength(1);
  expect(compressedSize(textOf(holding[0] ?? ''))).toBeLessThanOrEqual(LARGEST_CHECK);
});

test('in a worker nothing is preloaded, for want of a document', () => {
  const calls = page.inWorkers.flatMap(
    (path) => textOf(path).match(/__vite__mapDeps\([^)]*\)/g) ?? [],
  );
  expect(calls).toEqual([]);
});
