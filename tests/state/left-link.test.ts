import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveLink, takeLeftLink } from '../../src/state/left-link';

const HERE = 'https://example.org/#v=1&steps=200';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a link left behind', () => {
  it('is there once, for whoever comes back to the same address', () => {
    leaveLink(HERE, '#v=1&steps=321');
    expect(takeLeftLink(HERE)).toBe('#v=1&steps=321');
    expect(takeLeftLink(HERE)).toBeUndefined();
    leaveLink(HERE, '#v=1&steps=321');
    expect(takeLeftLink('https://example.org/#v=1&steps=5')).toBeUndefined();
    expect(takeLeftLink(HERE), 'what was left for another address is over').toBeUndefined();
  });

  it.each([
    '',
    'null',
    '7',
    '{}',
    '[',
    `["${HERE}"]`,
    `["${HERE}", 7]`,
    `["${HERE}", "https://else.org"]`,
  ])('is none where the storage holds %j', (nonsense) => {
    leaveLink(HERE, '#x');
    for (const key of [...stored.keys()]) stored.set(key, nonsense);
    expect(takeLeftLink(HERE)).toBeUndefined();
  });

  it('is none where storage is refused', () => {
    vi.stubGlobal('sessionStorage', undefined);
    leaveLink(HERE, '#x');
    expect(takeLeftLink(HERE)).toBeUndefined();
  });
});
