/** What the built page and its workers may not hold: a content security policy does not reach into workers. */
import { expect, test } from 'vitest';
import { builtPage } from '../support/built-page';

const page = builtPage();

/** @returns `path: what was found` */
const found = (paths: Iterable<string>, pattern: RegExp): string[] =>
  [...paths].flatMap((path) =>
    [...(page.scripts.get(path) ?? '').matchAll(pattern)].map(([match]) => `${path}: ${match}`),
  );

/**
 * TensorFlow.js, in the only worker that has it, knows how to fetch models. That worker takes the means away from
 * itself before anything else runs.
 */
const withheld =
  /for\(let \w+ of\[`fetch`,`XMLHttpRequest`,`WebSocket`,`EventSource`\]\)Object\.defineProperty\(self,\w+,\{value:void 0\}\)/;
const isWithheld = (finding: string): boolean =>
  /: (?:fetch\(|XMLHttpRequest|WebSocket)$/.test(finding) &&
  withheld.test(page.scripts.get(finding.replace(/: .*$/, '')) ?? '');

test('one worker holds TensorFlow.js, and has no way to ask the network', () => {
  const holding = page.inWorkers.filter((path) => withheld.test(page.scripts.get(path) ?? ''));
  expect(holding).toEqual([expect.stringContaining('check.worker')]);
});

test('no script of a worker evaluates text or asks the network', () => {
  const forbidden =
    /\beval\(|\bnew Function\b|(?<![\w$.])Function\(|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bimportScripts\(/g;
  expect(page.inWorkers.length).toBeGreaterThan(0);
  expect(found(page.inWorkers, forbidden).filter((finding) => !isWithheld(finding))).toEqual([]);
});

test('no script of the page evaluates text or asks the network', () => {
  const findings = found(page.scripts.keys(), /\beval\(|\bnew Function\b|\bfetch\(/g);
  expect(findings.filter((finding) => !isWithheld(finding))).toEqual([]);
});

test('the page carries its policy and nothing inline', () => {
  expect(page.html).toContain('http-equiv="Content-Security-Policy"');
  expect(page.html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect([...page.html.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([]);
});

test('every address of the page is relative', () => {
  const addresses = [...page.html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
});
