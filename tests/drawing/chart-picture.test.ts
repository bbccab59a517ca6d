import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chartFrame } from '../../src/drawing/chart-frame';
import { drawChart, drawHoveredStep, type NamedLine } from '../../src/drawing/chart-picture';
import { LineSamples } from '../../src/drawing/line-samples';
import { palettes } from '../../src/drawing/palette';
import { pictureOf } from '../../src/drawing/svg-canvas';
import { textWidth } from '../../src/drawing/text-width';
import { createValueScale, type ScaleKind } from '../../src/drawing/value-scale';
import { measureType } from '../support/measured-type';

beforeAll(measureType);
afterAll(() => void vi.unstubAllGlobals());

const size = { width: 330, height: 190 };
const TYPE = 11;
const palette = palettes.light;

interface Given {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly diverges?: boolean;
}

/** A chart of these runs, as SVG. */
function draw(runs: readonly Given[], kind: ScaleKind, steps: number, hovered?: number): string {
  const names = runs.map(({ name }) => name);
  const frame = chartFrame(size, names, steps, TYPE);
  const samples = runs.map(({ values }) => {
    const line = new LineSamples(steps, frame.width);
    line.extend(values.length, (from, to, into) => {
      for (let step = from; step < to; step++) into[step - from] = values[step] ?? 0;
    });
    return line;
  });
  const scaled = samples.map(({ range }, index) => ({
    range,
    diverges: runs[index]?.diverges === true,
  }));
  const scale = createValueScale(kind, scaled, frame.height);
  const lines = samples.map(
    (line, index): NamedLine => ({
      steps: line.steps,
      count: line.count,
      heights: Float32Array.from(line.values.subarray(0, line.count), (value) => scale.y(value)),
      color: palette.runs[index % 8] ?? '',
      marker: 'circle',
      emphasized: false,
      name: frame.names[index] ?? '',
    }),
  );
  return pictureOf((pen) => {
    drawChart(pen, { frame, scale, lines, playhead: steps }, palette);
    if (hovered !== undefined) {
      const values = runs.map((run) => run.values[hovered] ?? Number.NaN);
      drawHoveredStep(pen, { frame, scale, lines }, hovered, values, palette);
    }
  }, size);
}

const attribute = (element: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/** The texts written in bold: the names of the lines. */
const namesIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*font-weight="600"[^>]*>([^<]*)</g)].map(([element, text = '']) => ({
    text,
    x: Number(attribute(element, 'x')),
    y: Number(attribute(element, 'y')),
  }));

const pathsIn = (svg: string): string[] =>
  [...svg.matchAll(/<path[^>]* d="([^"]*)"/g)].map((match) => match[1] ?? '');

const value = fc.oneof(
  fc.double({ min: 0, max: 1e3, noNaN: true }),
  fc.constantFrom(0, 1e300, 1e-300, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN),
);
const runs = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/[<>&"\s]/g, 'a')),
    values: fc.array(value, { minLength: 2, maxLength: 40 }),
    diverges: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const kinds = fc.constantFrom<ScaleKind>('log', 'linear');

describe('a chart', () => {
  it('writes every name beside the plot, whole within the picture and over no other', () => {
    fc.assert(
      fc.property(runs, kinds, (given, kind) => {
        const names = namesIn(draw(given, kind, 39)).sort((a, b) => a.y - b.y);
        const ended = given.filter(({ values }) => values.some((one) => !Number.isNaN(one)));
        expect(names).toHaveLength(ended.length);
        names.forEach(({ text, x, y }, index) => {
          expect(x + textWidth(text, `600 ${TYPE}px`)).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(size.height);
          const next = names[index + 1];
          if (next) expect(next.y - y).toBeGreaterThan(0.95 * TYPE);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has no coordinate that a canvas could not bear, whatever the values', () => {
    fc.assert(
      fc.property(runs, kinds, fc.nat(39), (given, kind, hovered) => {
        const svg = draw(given, kind, 39, hovered);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        for (const number of pathsIn(svg)
          .join(' ')
          .match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? [])
          expect(Math.abs(Number(number))).toBeLessThanOrEqual(1.1e5);
      }),
      { numRuns: 200 },
    );
  });

  it('draws twelve lines of 100,000 steps with about the strokes of twelve of 2,000', () => {
    const lineOf = (steps: number): Given[] =>
      Array.from({ length: 12 }, (_, run) => ({
        name: `run ${run}`,
        values: Float64Array.from({ length: steps + 1 }, (_, i) => 1 + Math.sin(i * i * (run + 1))),
      }));
    const [short, long] = [2_000, 100_000].map(
      (steps) => pathsIn(draw(lineOf(steps), 'log', steps)).join('').length,
    );
    expect(long).toBeLessThan(1.2 * (short ?? 0));
  });

  it('ends a line that leaves for good in an arrow at the edge', () => {
    const decays = Array.from({ length: 40 }, (_, i) => 100 * 0.8 ** i);
    const rises = Array.from({ length: 20 }, (_, i) => 100 * 4 ** i);
    const alone = draw([{ name: 'calm', values: decays }], 'log', 39);
    const both = draw(
      [
        { name: 'calm', values: decays },
        { name: 'wild', values: rises, diverges: true },
      ],
      'log',
      39,
    );
    const filled = (svg: string): number => [...svg.matchAll(/<path[^>]* fill="#/g)].length;
    expect(filled(both)).toBe(filled(alone) + 1);
  });

  it('marks a step pointed at on every line that has a value there', () => {
    const given = [
      { name: 'long', values: [3, 2, 1] },
      { name: 'short', values: [3, 2] },
    ];
    const marks = (step?: number): number =>
      [...draw(given, 'linear', 2, step).matchAll(/<path[^>]* fill="#/g)].length;
    expect([marks(), marks(1), marks(2)]).toEqual([0, 2, 1]);
  });
});
