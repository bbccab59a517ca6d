/** What holds for every preset: its words are short and its link is exactly what the page would write. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import '../support/with-data';
import { presetById, presets } from '../../src/catalogue/presets';
import { firstDocument } from '../../src/experiment/defaults';
import { homeView } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';

const ids = presets.map(({ id }) => id);

test('every file of the folder stands in the index, under its own name', () => {
  const files = readdirSync(new URL('../../src/catalogue/presets', import.meta.url));
  expect(files.toSorted()).toEqual([...ids.map((id) => `${id}.ts`), 'index.ts'].toSorted());
});

test('a preset is found by its id', () => {
  expect([...presetById.keys()]).toEqual(ids);
  for (const preset of presets) expect(presetById.get(preset.id)).toBe(preset);
});

test('presets are told apart by name, sentence and link', () => {
  for (const part of ['name', 'sentence', 'link'] as const)
    expect(new Set(presets.map((preset) => preset[part])).size).toBe(presets.length);
});

test('the first preset is what a first visit shows', () => {
  expect(presets[0]?.link).toBe(writeLink(firstDocument()));
});

describe.each(presets)('$id', ({ id, name, sentence, link }) => {
  const { document, notices } = readLink(link);
  const { experiment, presentation } = document;

  test('is named in a few words and told in one sentence', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(name).toMatch(/^[A-Z].*[^.!?]$/);
    expect(name.length).toBeLessThanOrEqual(40);
    expect(sentence).toMatch(/^[A-Z].*[.?]$/);
    expect(sentence).not.toMatch(/[.?!] /);
    expect(sentence.length).toBeLessThanOrEqual(140);
  });

  test('has a short link that is read without notices and written back to itself', () => {
    expect(notices).toEqual([]);
    expect(writeLink(document)).toBe(link);
    expect(link.length).toBeLessThan(300);
  });

  test('shows the whole run at the end, on the home view', () => {
    const { x, y } = homeView(experiment.problem);
    const [startX = Number.NaN, startY = Number.NaN] = experiment.start;
    expect(presentation).toEqual({ mode: 'explore', show: [] });
    expect(x[0] < startX && startX < x[1] && y[0] < startY && startY < y[1]).toBe(true);
    expect(experiment.runs.filter(({ hidden }) => hidden)).toEqual([]);
  });
});
