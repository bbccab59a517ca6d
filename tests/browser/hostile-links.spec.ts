/** Sixty broken or hostile links: a working page every time, a notice for what was dropped, and no script run. */
import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { readLink } from '../../src/experiment/read-link';
import { hostileLink } from '../experiment/hostile-links';
import { test } from '../support/journey';
import { map, notices, open, verdicts } from '../support/page';

const MANY = 60;
/** Links per test: enough to share the work among workers. */
const SHARE = 12;
/** Any will do, as long as it stays the same. */
const SEED = 20_260_101;

// Nothing here is about sizes, and a small page is painted sooner.
test.use({ viewport: { width: 1000, height: 600 } });

const image = '<img src=x onerror="window.__hacked=1">';
const script = '<script>window.__hacked=1</script>';

/** Written to be run, each at another place of the grammar. */
const scripted = [
  `surface=${image}&run=adam`,
  `surface=bowl&run=adam,label:${encodeURIComponent(image)}&run=${encodeURIComponent(script)}`,
  `surface=bowl&run=adam,label:${encodeURIComponent(script)},${encodeURIComponent(image)}:1`,
  `f=window.__hacked%3D1&run=sgd`,
  `f=constructor.constructor('window.__hacked=1')()&run=sgd`,
  `f=x%5B'constructor'%5D&run=sgd,lr:${encodeURIComponent(image)}`,
  `surface=bowl&rule=my-a;x=self.__hacked=1&run=my-a,lr:1`,
  `surface=bowl&rule=my-a;init%20__hacked=1;x=x-lr*g*__hacked&run=my-a,lr:1`,
  `javascript:window.__hacked=1`,
  `${encodeURIComponent(script)}=${encodeURIComponent(image)}&v=${encodeURIComponent(image)}`,
  `surface=bowl&show=${encodeURIComponent(image)}&mode=${encodeURIComponent(script)}&run=adam`,
  `surface=bowl&start=${image},${script}&view=${encodeURIComponent(image)}&__proto__=1&run=adam`,
];

const links = [
  ...scripted,
  ...fc.sample(hostileLink, { numRuns: MANY - scripted.length, seed: SEED }),
];

async function expectWorkingPage(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await open(page, link);
  // As the browser encodes it, which is what the page is given.
  const { document, notices: dropped } = readLink(new URL(page.url()).hash.slice(1));
  const { runs } = document.experiment;
  await expect(verdicts(page), 'a verdict per run').toHaveCount(runs.length);
  if (runs.length === 0) await expect(page.getByText('No optimizer yet')).toBeVisible();
  await expect(map(page)).toHaveAccessibleDescription(/minim/);
  if (dropped.length === 0) await expect(notices(page)).toHaveCount(0);
  else await expect(notices(page).first()).toHaveText(dropped[0]?.sentence ?? '');
  expect(await page.evaluate(() => '__hacked' in window), 'a script was run').toBe(false);
  await expect(page.locator('img, iframe, object, body script')).toHaveCount(0);
}

for (let first = 0; first < links.length; first += SHARE)
  test(`links ${first + 1} to ${first + SHARE}`, async ({ page }) => {
    for (const link of links.slice(first, first + SHARE))
      await test.step(link.slice(0, 120), () => expectWorkingPage(page, link));
  });
