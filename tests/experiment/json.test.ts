import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDocument } from '../../src/experiment/defaults';
import { readJson, writeJson } from '../../src/experiment/json';
import { documents } from './documents';

const sentences = (value: unknown) =>
  readJson(typeof value === 'string' ? value : JSON.stringify(value)).notices.map(
    (notice) => notice.sentence,
  );

describe('an experiment as JSON', () => {
  it('reads back as the same document, without notices', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readJson(writeJson(document))).toEqual({ document, notices: [] });
      }),
    );
  });

  it('says nothing of a step beyond the end, which would read back as a complaint', () => {
    const { experiment, presentation } = firstDocument();
    for (const at of [99, 100, 101, 150]) {
      const written = {
        experiment: { ...experiment, steps: 100 },
        presentation: { ...presentation, at },
      };
      const { document, notices } = readJson(writeJson(written));
      expect(notices).toEqual([]);
      expect(document?.presentation.at).toBe(at <= 100 ? at : undefined);
    }
  });

  it('holds experiment and presentation with a version, and no keys of runs', () => {
    const { experiment, presentation } = firstDocument();
    const { version, ...written } = JSON.parse(writeJson({ experiment, presentation }));
    expect(version).toBe(1);
    expect(written).toEqual({
      experiment: { ...experiment, runs: experiment.runs.map(({ key: _key, ...run }) => run) },
      presentation,
    });
  });

  it.each([
    ['', 'This file is not JSON, so it is no experiment of Fall Line.'],
    ['{"experiment":', 'This file is not JSON, so it is no experiment of Fall Line.'],
    ['"steps"', 'This file is JSON, but no experiment of Fall Line.'],
    ['null', 'This file is JSON, but no experiment of Fall Line.'],
    ['[{}]', 'This file is JSON, but no experiment of Fall Line.'],
    ['{"experiment":[]}', 'This file is JSON, but no experiment of Fall Line.'],
    [' '.repeat(8_000_001), 'This file is too large to be an experiment.'],
  ])('opens nothing for a file that is no experiment', (text, sentence) => {
    expect(readJson(text)).toEqual({ document: undefined, notices: [{ about: 'file', sentence }] });
  });

  it('survives nesting of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readJson(deep).document).toBeUndefined();
    expect(readJson(`{"experiment":{"steps":${deep}}}`).notices).toHaveLength(1);
    expect(readJson(`{"experiment":{"runs":[{"optimizer":${deep}}]}}`).notices).toHaveLength(1);
  });

  it('pollutes no prototype', () => {
    const polluted = `{"__proto__":{"a":1},"experiment":{"__proto__":{"a":1},"problem":{"__proto__":{"kind":"fit"},
      "kind":"surface","id":"beale"},"runs":[{"__proto__":{"clip":1},"optimizer":"adam","rate":1,
      "hyperparameters":{"__proto__":{"beta1":0.5},"constructor":1}}]},"presentation":{"__proto__":{"at":1}}}`;
    const { document } = readJson(polluted);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    expect(document?.experiment.runs[0]?.clip).toBeUndefined();
    expect(document?.experiment.runs[0]?.hyperparameters).toMatchObject({ beta1: 0.9 });
    expect(document?.presentation.at).toBeUndefined();
    expect(sentences(polluted).filter((sentence) => sentence.includes('__proto__'))).toHaveLength(
      5,
    );
  });

  it.each([
    [{ stpes: 5 }, '"stpes" has no meaning here; it is left out.'],
    [{ steps: '5o' }, '"steps=5o" is not a number; using 200.'],
    [{ steps: null }, '"steps=nothing" is not a number; using 200.'],
    [{ start: 3 }, '"start" is no list; it is left out.'],
    [{ runs: {} }, '"runs" is no list; it is left out.'],
    [{ runs: [3] }, '"runs" holds something that is no object; it is left out.'],
    [
      { runs: [{ optimizer: 'adam', colour: 3 }] },
      '"colour" has no meaning in a run; it is left out.',
    ],
    [{ runs: [{ optimizer: 'adam', label: 3 }] }, 'The label is no text; it is left out.'],
    [{ runs: [{}] }, 'Unknown optimizer "nothing". The run is left out.'],
    [{ rules: [{ id: 'my-a' }] }, 'The rule "my-a" is left out: it has no text.'],
    [{ problem: { kind: 'network' } }, '"network" is not supported yet; it is left out.'],
    [{ problem: { kind: 'fit' } }, 'Unknown data set "nothing". "Noisy line" is used instead.'],
    [{ problem: { kind: 'start' } }, '"problem" is of an unknown kind; it is left out.'],
    [{ problem: 3 }, '"problem" is no object; it is left out.'],
    [{ problem: { kind: 'formula', text: 3 } }, /^The formula "3" cannot be read: it is no text\./],
  ])('reports %j in one sentence', (experiment, sentence) => {
    const found = sentences({ version: 1, experiment: { noise: 0, ...experiment } });
    expect(found).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes the number 1 and the truth for a switch', () => {
    for (const hidden of [1, true, '1']) {
      const { document } = readJson(
        JSON.stringify({ experiment: { runs: [{ optimizer: 'adam', rate: 1, hidden }] } }),
      );
      expect(document?.experiment.runs[0]?.hidden).toBe(true);
    }
  });
});
