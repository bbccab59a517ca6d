/** What a visitor downloads before the first picture. Reads the build. */
import { expect, test } from 'vitest';
import { builtPage, compressedSize } from '../support/built-page';

const page = builtPage();
const textOf = (path: string) => page.scripts.get(path) ?? '';

const LARGEST_FIRST_VIEW = 130_000;

test('the first view has an entry and a worker', () => {
  expect(page.firstView.length).toBeGreaterThan(0);
  expect(page.inWorkers.length).toBeGreaterThan(0);
  expect(page.firstView).toEqual(expect.arrayContaining([page.inWorkers[0]]));
});

test('the first view stays under 130 kB of compressed JavaScript', () => {
  const sizes = page.firstView.map((path) => ({ path, bytes: compressedSize(textOf(path)) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const table = sizes.map(({ path, bytes }) => `${path}: ${bytes}`).join('\n');
  console.log(`First view: ${(total / 1000).toFixed(1)} kB of JavaScript after gzip\n${table}`);
  expect(total, table).toBeLessThanOrEqual(LARGEST_FIRST_VIEW);
});

test('TensorFlow.js is no part of the first view', () => {
  const holding = page.firstView.filter((path) =>
    /tensorflow|tfjs|WEBGL_VERSION/i.test(textOf(path)),
  );
  expect(holding).toEqual([]);
});
