/** The built page under a path of some host: it runs, stays at home and keeps its own content security policy. */
import { expect, test } from '@playwright/test';

test('the page asks nobody but its own host, and nothing is missing', async ({ page, baseURL }) => {
  const strangers: string[] = [];
  const missing: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) {
      strangers.push(request.url());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`);
  });
  await page.goto('');
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(strangers).toEqual([]);
  expect(missing).toEqual([]);
});

test('the page starts without an error and violates no policy', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto('');
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(troubles).toEqual([]);
});

test('the policy refuses script text, markup and foreign workers', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('#root > *').first()).toBeVisible();
  const outcomes = await page.evaluate(async () => {
    // What the debugger evaluates may evaluate too; a task of the page's own may not.
    await new Promise((later) => setTimeout(later, 0));
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return {
      markup: attempt(() => Object.assign(document.createElement('p'), { innerHTML: '<b>b</b>' })),
      script: attempt(() => Function('return 1')()),
      blobWorker: attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      elsewhere: attempt(() => new Worker('https://example.org/worker.js')),
      aboveThePage: attempt(() => new Worker('/worker.js')),
    };
  });
  expect(outcomes).toEqual({
    markup: 'TypeError',
    script: 'EvalError',
    blobWorker: 'TypeError',
    elsewhere: 'TypeError',
    aboveThePage: 'TypeError',
  });
});

test('all three families of letters come from the host', async ({ page }) => {
  await page.goto('');
  const loaded = await page.evaluate(async () => {
    const samples: [string, string][] = [
      ['16px Inter', 'Adam'],
      ['16px Inter', 'ŵ'],
      ['16px Inter', 'β'],
      ['16px "Source Serif 4"', 'Fall Line'],
      ['italic 16px "Source Serif 4"', 'Fall Line'],
      ['16px "STIX Two Math"', '√'],
    ];
    const faces = await Promise.all(samples.map(([font, text]) => document.fonts.load(font, text)));
    return faces.map((face) => face.length);
  });
  expect(loaded).toEqual([1, 1, 1, 1, 1, 1]);
});

test('the mathematics font stretches fences around what they hold', async ({ page }) => {
  await page.goto('');
  const heights = await page.evaluate(async () => {
    await document.fonts.load('20px "STIX Two Math"', '(');
    const create = (name: string, ...inside: (Node | string)[]): MathMLElement => {
      const element = document.createElementNS('http://www.w3.org/1998/Math/MathML', name);
      element.append(...inside);
      return element as MathMLElement;
    };
    const fence = (...held: Node[]): number => {
      const opening = create('mo', '(');
      const math = create('math', create('mrow', opening, ...held, create('mo', ')')));
      math.style.font = '20px "STIX Two Math"';
      document.body.append(math);
      return opening.getBoundingClientRect().height;
    };
    const half = () => create('mfrac', create('mn', '1'), create('mn', '2'));
    return { low: fence(create('mn', '1')), high: fence(create('mfrac', half(), half())) };
  });
  expect(heights.high).toBeGreaterThan(1.5 * heights.low);
});
