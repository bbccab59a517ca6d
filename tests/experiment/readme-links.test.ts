import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';
import '../support/with-data';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const shown = [...readme.matchAll(/`#(v=1[^`]*)`/g)].map((match) => match[1] as string);
const linked = [...readme.matchAll(/\/#(v=1[^)]*)\)/g)].map((match) => match[1] as string);

test('the README has seven links, and opens what it shows', () => {
  expect(shown).toHaveLength(7);
  expect(linked).toEqual(shown);
});

test.each(shown)('%s is read whole and written back', (link) => {
  const { document, notices } = readLink(link);
  expect(notices).toEqual([]);
  expect(writeLink(document)).toBe(link);
});
