/** Where WebAssembly is switched off the page works all the same, says so, and computes the same bits. */
import { expect } from '@playwright/test';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import { test, troublesOf } from '../support/journey';
import {
  middleOf,
  open,
  pointOnSlider,
  rateSlider,
  trajectoriesCsv,
  verdict,
} from '../support/page';

const remark = /runs no WebAssembly/;

const links = [
  '',
  'surface=ackley&start=2.5,-1.7&noise=0.3&run=adam,lr:0.3&run=newton',
  'f=sin(3*x)%5E2%2Bexp(-y)%2By%5E2&start=1.5,-2&run=my-ball,lr:0.02,mu:0.8&rule=my-ball;m=mu*m+g;x=x-lr*m',
];

test('the same bits without WebAssembly, and a notice', async ({ page, playwright, baseURL }) => {
  const home = baseURL ?? '';
  const browser = await playwright.chromium.launch({
    executablePath: findChromium(),
    // As in the strict security modes of browsers: no compiler, hence no WebAssembly, in workers neither.
    args: [...chromiumFlags, '--js-flags=--jitless'],
  });
  try {
    const bare = await browser.newPage({ baseURL: home });
    const troubles = troublesOf(bare, home);
    for (const link of links) {
      await page.goto('about:blank');
      await bare.goto('about:blank');
      await open(page, link);
      await open(bare, link);
      expect(await bare.evaluate(() => typeof WebAssembly)).toBe('undefined');
      await expect(bare.getByRole('status').filter({ hasText: remark })).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: remark })).toHaveCount(0);
      expect(await trajectoriesCsv(bare)).toBe(await trajectoriesCsv(page));
    }

    await bare.goto('about:blank');
    await open(bare);
    const sentence = await verdict(bare, 'Adam').textContent();
    const slider = rateSlider(bare, 'Adam');
    const { x, y } = await middleOf(slider);
    const to = await pointOnSlider(slider, 0.3);
    await bare.mouse.move(x, y);
    await bare.mouse.down();
    await bare.mouse.move(to.x, to.y, { steps: 5 });
    await expect(verdict(bare, 'Adam')).not.toHaveText(sentence ?? '');
    await bare.mouse.up();
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
  }
});
