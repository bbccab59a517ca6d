import { describe, expect, it } from 'vitest';
import { dataSets } from '../../../src/catalogue/datasets';
import { tableOf } from '../../../src/engine/table';
import { dataRemarks } from '../../../src/experiment/data/data-remarks';
import type { DataProblem } from '../../../src/experiment/experiment';
import { readLink } from '../../../src/experiment/read-link';
import '../../support/with-data';

const remarks = (link: string): readonly string[] =>
  dataRemarks(readLink(link).document.experiment.problem as DataProblem);

describe('remarks on data', () => {
  it('are none on the sets of the catalogue', () => {
    for (const { id, task } of dataSets) expect(remarks(`${task}=${id}`)).toEqual([]);
  });

  it.each([
    ['fit=own&points=1,2', 'A single point: many lines pass through it.'],
    ['fit=own&points=1,2;3,4', 'Two points: the line through both has no loss at all.'],
    ['fit=own&points=1,2;1,4;1,9', 'All values of x are equal: no slope can be found.'],
    [
      'fit=own&points=1,2;1,2&columns=dose,y',
      'All points are equal: many lines pass through them.',
    ],
    ['fit=own&points=1,2;2,2;3,2', 'All values of y are equal: a level line has no loss at all.'],
    [
      'fit=noisy30&model=w*x^b',
      'The model is undefined at 15 of 30 points, so the loss is undefined too.',
    ],
    ['classify=own&points=1,2,0', 'A single point: there is nothing to part it from.'],
    ['classify=own&points=1,2,0;3,4,0', 'All points are of class 0: there is nothing to part.'],
    ['classify=own&points=1,2,1;1,4,0', 'All values of x1 are equal: no weight can be found.'],
  ])('say what is unusual of %s', (link, ...expected) => {
    expect(remarks(link)).toEqual(expected);
  });

  it('are quick on a hundred thousand rows', () => {
    const table = tableOf(
      2,
      Float64Array.from({ length: 200_000 }, (_, i) => i % 7),
    );
    const data = { kind: 'own', table, names: [] } as const;
    const loss = { id: 'mse', settings: {} };
    expect(dataRemarks({ kind: 'fit', data, model: 'line', loss, standardize: false })).toEqual([]);
  });
});
