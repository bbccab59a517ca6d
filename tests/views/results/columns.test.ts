import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/engine/run-result';
import {
  cellText,
  columns,
  nextSorting,
  type ResultRow,
  resultsTsv,
  sorted,
} from '../../../src/views/results/columns';

const reached = {
  kind: 'converged',
  since: 3,
  loss: 0,
  at: { position: [0, 0], loss: 0, rank: 'global', above: 0 },
} as const;

const row = (key: number, name: string, result?: Partial<RunResult>): ResultRow => ({
  key,
  name,
  color: key,
  rate: 0.28,
  result: result && { loss: 0.5, overshoots: 2, verdict: reached, ...result },
});

const rows = [
  row(1, 'Momentum', { loss: Number.POSITIVE_INFINITY, settled: 12, distance: 1e-9 }),
  row(2, 'Adam', { loss: -0.117, distance: 12.3456 }),
  row(3, '=SUM(A1)', {
    loss: Number.NaN,
    settled: 7,
    verdict: { kind: 'diverged', step: 14, reason: undefined },
  }),
];

const cells = (one: ResultRow) => columns.map((column) => cellText(column, one));
const keys = (column: string, direction: 'ascending' | 'descending') =>
  sorted(rows, { column, direction }).map(({ key }) => key);

describe('a row of results', () => {
  it('writes numbers with three digits, counts in full, and a dash for what there is not', () => {
    expect(cells(rows[0]!)).toEqual([
      'Momentum',
      '0.28',
      '∞',
      '12',
      '1e−9',
      '2',
      'in a global minimum',
    ]);
    expect(cells(rows[1]!).slice(2, 5)).toEqual(['−0.117', '–', '12.3']);
    expect(cells(rows[2]!).at(-1)).toBe('diverged at step 14');
  });

  it('says that it is being computed', () => {
    expect(cells(row(4, 'Adam 2'))).toEqual(['Adam 2', '0.28', '…', '…', '…', '…', '…']);
  });
});

describe('sorting', () => {
  it('goes by size, either way, and what is no number stands last', () => {
    expect(keys('loss', 'ascending')).toEqual([2, 1, 3]);
    expect(keys('loss', 'descending')).toEqual([1, 2, 3]);
  });

  it('puts what there is not last, either way', () => {
    expect(keys('settled', 'ascending')).toEqual([3, 1, 2]);
    expect(keys('settled', 'descending')).toEqual([1, 3, 2]);
  });

  it('goes by the alphabet where there are words', () => {
    expect(keys('name', 'ascending')).toEqual([3, 2, 1]);
  });

  it('keeps the order of the runs where nothing is chosen, or all are equal', () => {
    expect(sorted(rows, undefined)).toEqual(rows);
    expect(keys('rate', 'descending')).toEqual([1, 2, 3]);
  });

  it('is ascending at first, then descending, then none; another column begins anew', () => {
    const first = nextSorting(undefined, 'loss');
    const second = nextSorting(first, 'loss');
    expect(first).toEqual({ column: 'loss', direction: 'ascending' });
    expect(second).toEqual({ column: 'loss', direction: 'descending' });
    expect(nextSorting(second, 'loss')).toBeUndefined();
    expect(nextSorting(second, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});

describe('the copied table', () => {
  const lines = resultsTsv(rows)
    .split('\n')
    .map((line) => line.split('\t'));

  it('has a header, a line per run, and one cell per column', () => {
    expect(lines.map((line) => line.length)).toEqual([7, 7, 7, 7, 1]);
    expect(lines[0]?.[0]).toBe('Optimizer');
  });

  it('holds the doubles themselves, with hyphens, and nothing where there is none', () => {
    expect(lines[1]?.slice(1, 5)).toEqual(['0.28', 'inf', '12', '1e-9']);
    expect(lines[2]?.slice(2, 5)).toEqual(['-0.117', '', '12.3456']);
    expect(lines[3]?.[2]).toBe('nan');
  });

  it('is no formula to a spreadsheet', () => {
    expect(lines[3]?.[0]).toBe("'=SUM(A1)");
  });
});
