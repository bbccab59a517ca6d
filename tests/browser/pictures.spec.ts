/** The map as a picture that leaves the page: SVG, PNG, and on the clipboard. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/journey';
import { button, exported, map, open, sharedLink, textOf } from '../support/page';
import { xmlTroubleIn } from '../support/well-formed';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const fragment =
  'surface=rosenbrock&start=-1.2,1&steps=60&run=adam,lr:0.2,label:a%3Cb%26%22c%22&run=sgd,lr:0.01';

test('SVG: vectors with their labels, the settings and the link, the same every time', async ({
  page,
}) => {
  await open(page, fragment);
  const link = await sharedLink(page);
  const download = await exported(page, 'Map (SVG)');
  expect(download.suggestedFilename()).toBe('fall-line-map.svg');
  const svg = await textOf(download);
  expect(xmlTroubleIn(svg)).toBeUndefined();
  const { width = 0 } = (await map(page).boundingBox()) ?? {};
  expect(svg).toContain(` width="${Math.round(width)}" `);
  expect(svg.match(/<image /g)).toHaveLength(1);
  expect(svg).toMatch(/href="data:image\/png;base64,[A-Za-z0-9+/=]+"/);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
  for (const text of [
    'start',
    'a&lt;b&amp;&quot;c&quot;',
    'Gradient descent leaves at step 2',
    'loss',
  ])
    expect(texts).toContain(text);
  const caption = texts.join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<');
  expect(caption).toContain('Rosenbrock · start (−1.2, 1) · 60 steps');
  expect(caption).toContain('Gradient descent: learning rate 0.01');
  expect(caption).toContain(link);
  expect(await textOf(await exported(page, 'Map (SVG)'))).toBe(svg);
});

test('PNG: twice as fine as the page, caption included', async ({ page }) => {
  await open(page, fragment);
  const download = await exported(page, 'Map (PNG)');
  expect(download.suggestedFilename()).toBe('fall-line-map.png');
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const { width = 0, height = 0 } = (await map(page).boundingBox()) ?? {};
  expect(png.readUInt32BE(16)).toBe(2 * Math.round(width));
  expect(png.readUInt32BE(20)).toBeGreaterThan(2 * height);
});

test('the picture is copied, and where the browser refuses, the page says so', async ({ page }) => {
  await open(page, fragment);
  const copy = async () => {
    await button(page, 'Export').click();
    await page.getByRole('menuitem', { name: 'Copy image', exact: true }).click();
  };
  await copy();
  await expect(page.getByText('Picture of the map copied')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain('image/png');
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await copy();
  await expect(page.getByText('Export it as PNG instead.')).toBeVisible();
});
