/** Links and files of data problems: what they hold, what they say of what they cannot use. */
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/engine/table';
import { tableOfData } from '../../../src/experiment/data/data-table';
import { dataPart, namesData } from '../../../src/experiment/data-part';
import type { FitProblem } from '../../../src/experiment/experiment';
import { readJson, writeJson } from '../../../src/experiment/json';
import { readLink } from '../../../src/experiment/read-link';
import { writeLink } from '../../../src/experiment/write-link';
import '../../support/with-data';

const sentences = (fragment: string) => readLink(fragment).notices.map(({ sentence }) => sentence);
const experimentOf = (fragment: string) => readLink(fragment).document.experiment;

const line = {
  kind: 'fit',
  data: { kind: 'set', id: 'noisy30' },
  model: 'line',
  loss: { id: 'mse', settings: {} },
  standardize: false,
} as const satisfies FitProblem;

describe('a link of data', () => {
  it('says little where little is chosen', () => {
    const { document, notices } = readLink('fit=cars&run=adam,lr:0.1');
    expect(notices).toEqual([]);
    expect(document.experiment).toMatchObject({
      problem: { ...line, data: { kind: 'set', id: 'cars' } },
      start: [0, 0],
    });
    expect(writeLink(document)).toBe('v=1&fit=cars&start=0,0&steps=200&run=adam,lr:0.1');
  });

  it('says everything that is chosen', () => {
    const fit =
      'v=1&fit=dnase&model=saturation&loss=huber,delta:0.3&standardize=1&start=1,2&steps=50&batch=4&run=sgd,lr:0.1';
    const classify =
      'v=1&classify=iris_vv&standardize=1&l2=0.01&start=1,2,3&steps=50&run=sgd,lr:0.1&plane=w2,b';
    for (const link of [fit, classify]) {
      const { document, notices } = readLink(link);
      expect(notices).toEqual([]);
      expect(writeLink(document)).toBe(link);
    }
    expect(experimentOf(fit)).toMatchObject({
      problem: { model: 'saturation', loss: { id: 'huber', settings: { delta: 0.3 } } },
      batch: 4,
    });
    expect(readLink(classify).document.presentation.plane).toEqual(['w2', 'b']);
    expect(experimentOf('classify=iris_vv&features=1').start).toEqual([0, 0]);
  });

  it('holds own points, with the names of their columns', () => {
    const link =
      'v=1&fit=own&points=1,2;3.5,-4;1e-7,0&columns=dose%20(mg%2Ckg),y&start=0,0&steps=9';
    const { document, notices } = readLink(link);
    expect(notices).toEqual([]);
    const { problem } = document.experiment;
    expect(problem).toMatchObject({ data: { kind: 'own', names: ['dose (mg,kg)', 'y'] } });
    if (problem.kind === 'fit')
      expect([...tableOfData(problem.data).values]).toEqual([1, 2, 3.5, -4, 1e-7, 0]);
    expect(writeLink(document)).toBe(link.replace('(mg%2Ckg)', '%28mg%2Ckg%29'));
  });

  it('holds own points of two classes, of one feature or two', () => {
    expect(experimentOf('classify=own&points=1,0;2,1').problem).toMatchObject({ features: 1 });
    expect(experimentOf('classify=own&points=1,5,0;2,6,1').problem).toMatchObject({ features: 2 });
    expect(sentences('classify=own&points=1,5,0;2,6,1&features=1')).toEqual([]);
  });

  it('decodes points last, piece by piece', () => {
    expect(sentences('fit=own&points=%31,2;3,%34')).toEqual([]);
    expect(sentences('fit=own&points=1%2C2;3,4')).toEqual([
      'The point "1%2C2" has 1 number, not 2; it is left out.',
    ]);
  });

  it('stays under 2,000 characters with a hundred own points', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => Math.sin(i) * 1000);
    const rounded = values.map((value) => Number(value.toPrecision(4)));
    const { document } = readLink('fit=noisy30&run=sgd,lr:0.1&run=adam,lr:0.1,beta1:0.8');
    const problem = {
      ...line,
      data: { kind: 'own', table: tableOf(2, rounded), names: [] },
    } as const;
    const own = { ...document, experiment: { ...document.experiment, problem } };
    expect(writeLink(own).length).toBeLessThan(2000);
    expect(readLink(writeLink(own))).toEqual({ document: own, notices: [] });
    expect(dataPart().fitsInLink(problem)).toBe(true);
  });

  it('leaves more points than it can hold to the file, and says so', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, i) => i / 7);
    const table = tableOf(2, values);
    const { document } = readLink('fit=noisy30&run=sgd,lr:0.1');
    const problem = { ...line, data: { kind: 'own', table, names: ['a', 'b'] } } as const;
    const own = { ...document, experiment: { ...document.experiment, problem } };
    const link = writeLink(own);
    expect(dataPart().fitsInLink(problem)).toBe(false);
    expect(link).toBe('v=1&fit=own&start=0,0&steps=200&run=sgd,lr:0.1');
    expect(sentences(link)).toEqual([
      'This was made with data of its own, too many to travel in a link: open them from their file. "Noisy line" is used instead.',
    ]);
    expect(readJson(writeJson(own))).toEqual({ document: own, notices: [] });
    expect(dataPart().readFile(dataPart().writeFile(own))).toEqual(own);
  });

  it('keeps a hyperparameter apart that a typed rule calls as files call a table', () => {
    const link = 'fit=cars&rule=my-t;x=x-lr*table*g&run=my-t,lr:0.1,table:0.5';
    const { document, notices } = readLink(link);
    expect(notices).toEqual([]);
    expect(readJson(writeJson(document))).toEqual({ document, notices: [] });
  });

  it('is told from others before it is read', () => {
    expect(['fit=own', 'v=1&classify=x', '{"problem": {"kind": "fit"}}'].every(namesData)).toBe(
      true,
    );
    expect(['f=x', 'surface=bowl&label=fit=1', '{"kind":"surface"}'].some(namesData)).toBe(false);
  });

  it.each([
    [
      'fit=anscombe5',
      'Unknown data set "anscombe5". Did you mean "anscombe1"? "Noisy line" is used instead.',
    ],
    ['fit=iris_vv', 'The data set "iris_vv" goes with classify=. "Noisy line" is used instead.'],
    ['fit=own&points=', 'There is no point in "" that can be used. "Noisy line" is used instead.'],
    [
      'fit=own&points=1,2;3,x;4',
      'The point "3,x" holds something that is no number; it is left out, and so is 1 more.',
    ],
    ['fit=own&points=1,2;3,1e13', 'The point "3,1e13" is too far away; it is left out.'],
    ['fit=cars&points=1,2', '"points" goes with fit=own only; it is left out.'],
    ['fit=own&points=1,2&columns=a', '"columns" needs 2 names, not 1; it is left out.'],
    [
      'fit=cars&model=lien',
      /^The model "lien" cannot be read: unknown name lien at 1; .* Did you mean "line"\? A line is fitted instead\.$/,
    ],
    [
      'fit=cars&model=w*x+z',
      /^The model "w\*x\+z" cannot be read: .*unknown name z.* A line is fitted instead\.$/,
    ],
    ['fit=cars&loss=msee', 'Unknown loss "msee". Did you mean "mse"? Mean squared error is used.'],
    [
      'fit=cars&loss=bce',
      'The loss "bce" has no meaning where a line is fitted. Mean squared error is used.',
    ],
    [
      'fit=cars&loss=huber,delta:0',
      'The loss: "delta:0" is out of bounds (0 < delta ≤ 1e12); using 1.',
    ],
    [
      'fit=cars&loss=huber,delt:2',
      'Huber loss has no setting "delt". Did you mean "delta"? It is left out.',
    ],
    ['fit=cars&standardize=2', '"standardize=2" is neither 0 nor 1; using 0.'],
    ['fit=cars&batch=51', '"batch=51" is out of bounds (1 ≤ batch ≤ 50); it is left out.'],
    ['fit=cars&batch=2.5', '"batch=2.5" is not a whole number; it is left out.'],
    ['fit=cars&l2=1', '"l2" has no meaning where a line is fitted; it is left out.'],
    ['fit=cars&start=1,2,3', '"start" needs 2 numbers (w,b), not 3; using 0,0.'],
    ['classify=blobs40&model=line', '"model" has no meaning for a classifier; it is left out.'],
    [
      'classify=blobs40&loss=mse',
      'The loss "mse" has no meaning where classes are parted. Binary cross-entropy is used.',
    ],
    ['classify=blobs40&l2=-1', '"l2=-1" is out of bounds (0 ≤ l2 ≤ 1e12); using 0.'],
    ['classify=blobs40&features=3', '"features=3" is out of bounds (1 ≤ features ≤ 2); using 2.'],
    ['classify=own&points=1,0;2,1&features=2', 'These points have one feature; it is used.'],
    [
      'classify=own&points=1,0;2,2',
      'The point "2,2" has a class that is neither 0 nor 1; it is left out.',
    ],
    [
      'classify=blobs40&features=1&plane=w1,w2',
      '"plane" has no meaning for two parameters; it is left out.',
    ],
    ['classify=blobs40&plane=w1,w3', '"plane=w1,w3" needs two of w1, w2, b; w1,w2 is shown.'],
    ['classify=blobs40&start=1,2', '"start" needs 3 numbers (w1,w2,b), not 2; using 0,0,0.'],
    ['fit=cars&classify=blobs40', '"classify" names a second problem; the first counts.'],
  ])('reports %s in one sentence, and uses the rest', (fragment, sentence) => {
    const { document, notices } = readLink(fragment);
    expect(notices.map((notice) => notice.sentence)).toEqual([
      expect.stringMatching(typeof sentence === 'string' ? exactly(sentence) : sentence),
    ]);
    expect(document.experiment.problem.kind).toBe(fragment.split('=')[0]);
    expect(readLink(writeLink(document))).toEqual({ document, notices: [] });
  });

  it('takes a batch of all rows for none', () => {
    expect(sentences('fit=cars&batch=50')).toEqual([]);
    expect(experimentOf('fit=cars&batch=50').batch).toBeUndefined();
  });
});

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
