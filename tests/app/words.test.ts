import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browsers, words } from '../../src/app/words';

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

describe('the browsers that the page needs', () => {
  it('are the same before the page has started and after', () => {
    expect(page.replaceAll(/\s+/g, ' ')).toContain(`${browsers} or newer can.`);
    expect(words.noWorkers).toContain(`${browsers} or newer can;`);
  });

  it('are named nowhere in the page by other versions', () => {
    const named = page.match(/(?:Chrome|Firefox|Safari) [\d.]+\d/g) ?? [];
    expect(named.join()).toBe((browsers.match(/\w+ \d+/g) ?? []).join());
  });
});
