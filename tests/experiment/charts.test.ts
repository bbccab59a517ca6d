import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeCharts,
  chartsOf,
  hideChart,
  moveChart,
  setChartScale,
} from '../../src/experiment/chart-changes';
import {
  areDefaultCharts,
  chartScales,
  chartSeriesIds,
  defaultCharts,
} from '../../src/experiment/chart-choices';
import { firstDocument } from '../../src/experiment/defaults';
import type { ChartChoice, Presentation } from '../../src/experiment/experiment';
import { readJson } from '../../src/experiment/json';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';
import { chartLists } from './documents';

const { experiment, presentation: plain } = firstDocument();

const presenting = (charts: readonly ChartChoice[]): Presentation =>
  areDefaultCharts(charts) ? plain : { ...plain, charts };

const read = (charts: string) => {
  const { document, notices } = readLink(`surface=bowl&charts=${charts}`);
  return {
    charts: document.presentation.charts,
    sentences: notices.map(({ sentence }) => sentence),
  };
};

describe('charts in a link', () => {
  it('come back as they were chosen, in their order', () => {
    fc.assert(
      fc.property(chartLists, (charts) => {
        const presentation = presenting(charts);
        const { document, notices } = readLink(writeLink({ experiment, presentation }));
        expect(notices).toEqual([]);
        expect(chartsOf(document.presentation)).toEqual(charts);
      }),
    );
  });

  it('name a scale only where it is not the default', () => {
    expect(read('loss,step-length,gradient-norm,x:linear')).toEqual({
      charts: [
        { series: 'loss', scale: 'log' },
        { series: 'step-length', scale: 'log' },
        { series: 'gradient-norm', scale: 'log' },
        { series: 'x', scale: 'linear' },
      ],
      sentences: [],
    });
    const charts: ChartChoice[] = [
      { series: 'learning-rate', scale: 'log' },
      { series: 'loss', scale: 'linear' },
      { series: 'x', scale: 'linear' },
    ];
    const link = writeLink({ experiment, presentation: { ...plain, charts } });
    expect(link).toMatch(/&charts=learning-rate:log,loss:linear,x$/);
  });

  it('are left unsaid where they are the default ones, and may be none', () => {
    expect(read('loss,step-length')).toEqual({ charts: undefined, sentences: [] });
    expect(read('')).toEqual({ charts: [], sentences: [] });
    expect(writeLink({ experiment, presentation: { ...plain, charts: [] } })).toMatch(/&charts=$/);
  });

  it.each([
    ['loss,los', 'Unknown chart "los". Did you mean "loss"? It is left out.'],
    ['loss,__proto__', 'Unknown chart "__proto__". It is left out.'],
    ['loss,loss:linear', 'The chart "loss" is named twice; the first counts.'],
    ['loss:cubic', 'The chart "loss" has no scale "cubic"; "log" is used.'],
    ['loss:', 'The chart "loss" has no scale ""; "log" is used.'],
    ['loss,x:log', 'The chart "x" has no scale "log"; "linear" is used.'],
    ['loss,:log', 'Unknown chart "". It is left out.'],
  ])('charts=%s works, with one sentence', (value, sentence) => {
    const { charts = defaultCharts, sentences } = read(value);
    expect(sentences).toEqual([sentence]);
    expect(charts[0]).toEqual({ series: 'loss', scale: 'log' });
  });

  it('are the default ones where nothing named is known', () => {
    expect(read('heat,light').charts).toBeUndefined();
  });
});

describe('charts in a file', () => {
  const fromFile = (charts: unknown) =>
    readJson(JSON.stringify({ version: 1, experiment: {}, presentation: { charts } }));

  it.each([
    [7, '"charts" is no list; it is left out.'],
    [[3], 'Unknown chart "3". It is left out.'],
    [[{ series: ['loss'] }], 'Unknown chart "a list". It is left out.'],
    [[{ series: 'loss', scale: 3 }], 'The chart "loss" has no scale "3"; "log" is used.'],
  ])('%j is refused with one sentence', (charts, sentence) => {
    expect(fromFile(charts).notices.map((notice) => notice.sentence)).toEqual([sentence]);
  });
});

describe('changes of the charts', () => {
  const series = fc.constantFrom(...chartSeriesIds);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('arrange' as const), order: fc.array(series) }),
    fc.record({ kind: fc.constant('hide' as const), series }),
    fc.record({ kind: fc.constant('move' as const), series, place: fc.integer() }),
    fc.record({
      kind: fc.constant('scale' as const),
      series,
      scale: fc.constantFrom('log' as const, 'linear' as const),
    }),
  );

  it('never name a chart twice nor a scale that it cannot have, and leave the default unsaid', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let presentation = plain;
        for (const one of changes) {
          if (one.kind === 'arrange') {
            presentation = arrangeCharts(presentation, one.order);
            expect(chartsOf(presentation).map((chart) => chart.series)).toEqual([
              ...new Set(one.order),
            ]);
          } else if (one.kind === 'hide') presentation = hideChart(presentation, one.series);
          else if (one.kind === 'move')
            presentation = moveChart(presentation, one.series, one.place);
          else presentation = setChartScale(presentation, one.series, one.scale);
        }
        const charts = chartsOf(presentation);
        expect(new Set(charts.map((chart) => chart.series)).size).toBe(charts.length);
        for (const chart of charts) expect(chartScales[chart.series]).toContain(chart.scale);
        expect(readLink(writeLink({ experiment, presentation })).document.presentation).toEqual(
          presentation,
        );
      }),
    );
  });

  it('give the same object where nothing changes', () => {
    expect(arrangeCharts(plain, ['loss', 'step-length'])).toBe(plain);
    expect(hideChart(plain, 'x')).toBe(plain);
    expect(moveChart(plain, 'loss', -3)).toBe(plain);
    expect(moveChart(plain, 'distance', 0)).toBe(plain);
    expect(setChartScale(plain, 'loss', 'log')).toBe(plain);
    const coordinate = arrangeCharts(plain, ['x']);
    expect(setChartScale(coordinate, 'x', 'log')).toBe(coordinate);
  });

  it('move a chart among the others', () => {
    const three = arrangeCharts(plain, ['loss', 'step-length', 'distance']);
    const ids = (presentation: Presentation) => chartsOf(presentation).map((chart) => chart.series);
    expect(ids(moveChart(three, 'distance', 0))).toEqual(['distance', 'loss', 'step-length']);
    expect(ids(moveChart(three, 'loss', 99))).toEqual(['step-length', 'distance', 'loss']);
    expect(hideChart(moveChart(three, 'distance', 0), 'distance')).toEqual(plain);
  });

  it('keep the scale of what was shown before', () => {
    const bent = setChartScale(plain, 'loss', 'linear');
    expect(arrangeCharts(bent, ['distance', 'loss']).charts).toEqual([
      { series: 'distance', scale: 'log' },
      { series: 'loss', scale: 'linear' },
    ]);
  });
});
