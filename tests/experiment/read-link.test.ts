import { describe, expect, it } from 'vitest';
import { surfaceById } from '../../src/catalogue/surfaces';
import { firstDocument } from '../../src/experiment/defaults';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';

const experimentOf = (fragment: string) => readLink(fragment).document.experiment;
const runOf = (fragment: string) => experimentOf(`surface=himmelblau&run=${fragment}`).runs[0];
const sentences = (fragment: string) => readLink(fragment).notices.map((notice) => notice.sentence);

describe('reading a link', () => {
  it('reads the example of the grammar', () => {
    const link =
      'v=1&surface=himmelblau&start=0,-3.6&steps=200&run=sgd,lr:0.0126&run=adam,lr:0.28,beta1:0.8';
    const { document, notices } = readLink(link);
    expect(notices).toEqual([]);
    expect(document.experiment).toMatchObject({
      problem: { kind: 'surface', id: 'himmelblau' },
      start: [0, -3.6],
      steps: 200,
      seed: 1,
      noise: 0,
      runs: [
        { key: 1, optimizer: 'sgd', rate: 0.0126, color: 0, hidden: false },
        { key: 2, optimizer: 'adam', rate: 0.28, color: 1, hidden: false },
      ],
    });
    expect(document.experiment.runs[1]?.hyperparameters).toEqual({
      ...document.experiment.runs[1]?.hyperparameters,
      beta1: 0.8,
      beta2: 0.999,
      eps: 1e-8,
    });
    expect(document.presentation).toEqual({ mode: 'explore', show: [] });
  });

  it('reads keys in any order, but keeps the order of runs', () => {
    const link = 'run=adam,lr:1&steps=9&run=sgd,lr:2&start=1,2&surface=beale&v=1';
    expect(readLink(link).notices).toEqual([]);
    expect(experimentOf(link).runs.map((run) => run.optimizer)).toEqual(['adam', 'sgd']);
  });

  it('splits at & and at the first =, so that a formula may hold more of them', () => {
    expect(experimentOf('f=x==0?1:y&steps=5').problem).toEqual({
      kind: 'formula',
      text: 'x==0?1:y',
    });
  });

  it('splits an item at its first colon, so that a label may hold more of them', () => {
    expect(runOf('adam,lr:1,label:a:b')?.label).toBe('a:b');
  });

  it('splits rows at semicolons', () => {
    expect(experimentOf('surface=beale&rule=my-a;g%20=%202*g;x=x-lr*g').rules).toEqual([
      { id: 'my-a', text: 'g = 2*g\nx=x-lr*g' },
    ]);
  });

  it('decodes last, on each piece, so that encoded separators do not separate', () => {
    expect(runOf('adam,lr:1,label:a%2Cb%3Ac%26d%3De')?.label).toBe('a,b:c&d=e');
    expect(experimentOf('%73urface=b%65ale&start=1%2C5,2').problem).toMatchObject({ id: 'beale' });
    expect(experimentOf('surface=beale&start=1%2C5,2').start).toEqual(
      surfaceById.get('beale')?.starts[0]?.at,
    );
  });

  it('takes + for a plus', () => {
    expect(experimentOf('f=x+y').problem).toEqual({ kind: 'formula', text: 'x+y' });
    expect(runOf('adam,lr:1e+0,label:a+b')).toMatchObject({ rate: 1, label: 'a+b' });
  });

  it('reports what is not percent-encoded text', () => {
    expect(runOf('adam,lr:1,label:50%')?.label).toBe('50%');
    expect(sentences('surface=beale&run=adam,lr:1,label:50%')).toEqual([
      '"50%" is not percent-encoded text; it is taken as it stands.',
    ]);
    expect(sentences('surface=%FF')).toHaveLength(2);
  });

  it('ignores empty pieces', () => {
    expect(readLink('&&surface=beale&').notices).toEqual([]);
  });

  it('lets the first count where a key stands twice, with a notice', () => {
    const link = 'surface=beale&steps=5&steps=6&run=adam,lr:1,lr:2&surface=booth';
    expect(experimentOf(link)).toMatchObject({
      problem: { id: 'beale' },
      steps: 5,
      runs: [{ rate: 1 }],
    });
    expect(sentences(link)).toEqual([
      '"steps" is given twice; the first counts.',
      '"surface" is given twice; the first counts.',
      '"lr" is given twice; the first counts.',
    ]);
  });

  it('lets the first of two problems count, with a notice', () => {
    expect(experimentOf('f=x^2%2By^2&surface=beale').problem.kind).toBe('formula');
    expect(experimentOf('surface=beale&f=x').problem.kind).toBe('surface');
    expect(sentences('surface=beale&f=x')).toEqual([
      '"f" names a second problem; the first counts.',
    ]);
  });

  it.each([
    ['steps=abc', '"steps=abc" is not a number; using 200.'],
    ['steps=1.5', '"steps=1.5" is not a whole number; using 200.'],
    ['steps=0', '"steps=0" is out of bounds (1 ≤ steps ≤ 100000); using 200.'],
    ['steps=100001', '"steps=100001" is out of bounds (1 ≤ steps ≤ 100000); using 200.'],
    ['steps', '"steps=" is not a number; using 200.'],
    ['seed=-1', '"seed=-1" is out of bounds (0 ≤ seed ≤ 4294967295); using 1.'],
    ['seed=0x10', '"seed=0x10" is not a number; using 1.'],
    ['noise=-1', '"noise=-1" is out of bounds (0 ≤ noise ≤ 1e12); using 0.'],
    ['noise=Infinity', '"noise=Infinity" is not a number; using 0.'],
    ['start=1', '"start" needs 2 numbers (x,y), not 1; using 0,-3.6.'],
    ['start=1,2,3', '"start" needs 2 numbers (x,y), not 3; using 0,-3.6.'],
    ['start=1,b', '"b" in "start" is not a number; using 0,-3.6.'],
    ['start=1,1e13', '"1e13" in "start" is too far away; using 0,-3.6.'],
    ['stpes=5', 'Unknown key "stpes". Did you mean "steps"? It is left out.'],
    ['utm_source=mail', 'Unknown key "utm_source". It is left out.'],
    ['network=moons', '"network" is not supported yet; it is left out.'],
    ['fit=anscombe1', '"fit" names a second problem; the first counts.'],
    ['batch=8', '"batch" has no meaning without data; it is left out.'],
    ['loss=huber,delta:2', '"loss" has no meaning without data; it is left out.'],
    ['plane=w1,b', '"plane" has no meaning without data; it is left out.'],
    ['run=adm,lr:1', 'Unknown optimizer "adm". Did you mean "adam"? The run is left out.'],
    ['run=adam,lr:0', '"lr:0" is out of bounds (0 < lr ≤ 1e12); using RATE.'],
    ['run=adam,lr:abc', '"lr:abc" is not a number; using RATE.'],
    ['run=adam,lr', '"lr" has no value; using RATE.'],
    ['run=adam,beta1:1', '"beta1:1" is out of bounds (0 ≤ beta1 < 1); using 0.9.'],
    [
      'run=adam,beta3:0.9',
      'Adam has no hyperparameter "beta3". Did you mean "beta1"? It is left out.',
    ],
    ['run=rmsprop,centered:2', '"centered:2" is neither 0 nor 1; using 0.'],
    ['run=adam,color:12', '"color:12" is out of bounds (0 ≤ color ≤ 11); using 0.'],
    ['run=adam,hidden:yes', '"hidden:yes" is not a number; using 0.'],
    ['run=adam,clip:0', '"clip:0" is out of bounds (0 < clip ≤ 1e12); it is left out.'],
    ['run=adam,label:', 'The label has nothing to show; it is left out.'],
    ['run=adam,label:a%00b', 'The label is used as "ab".'],
    [
      'run=adam,schedule:cosin',
      'Unknown schedule "cosin". Did you mean "cosine"? The rate stays constant.',
    ],
    [
      'run=adam,schedule.T_max:5',
      '"schedule.T_max" means nothing without a schedule. It is left out.',
    ],
    [
      'run=adam,schedule:cosine,schedule.gamma:5',
      '"schedule.gamma" is no parameter of the schedule "cosine". It is left out.',
    ],
    [
      'run=adam,schedule:cosine,schedule.T_max:0',
      '"schedule.T_max:0" is out of bounds (1 ≤ schedule.T_max ≤ 1000000); using 200.',
    ],
    [
      'rule=mine;x=x-g',
      'The rule "mine" is left out: the id of a rule is "my-" and then letters, digits, - or _.',
    ],
    ['view=1,2,3', '"view" needs 4 numbers (xmin,xmax,ymin,ymax); the home view is shown.'],
    ['view=1,2,3,z', '"z" in "view" is not a number; the home view is shown.'],
    [
      'view=2,1,0,1',
      '"view=2,1,0,1" shows nothing: xmin < xmax and ymin < ymax; the home view is shown.',
    ],
    [
      'view=1,1.0000000000000002,0,1',
      '"view=1,1.0000000000000002,0,1" is too small or too far; the home view is shown.',
    ],
    ['at=201', '"at=201" is out of bounds (0 ≤ at ≤ 200); it is left out.'],
    ['mode=study', '"study" is not supported yet; "explore" is shown.'],
    ['mode=party', '"party" is no mode; "explore" is shown.'],
    ['show=countours', 'Unknown layer "countours". Did you mean "contours"? It is left out.'],
    ['v=2', 'This was made by a newer Fall Line (version 2); what this one understands is shown.'],
    ['v=one', '"one" is no version; it is read as version 1.'],
  ])('reports %s in one sentence, and uses the rest', (piece, sentence) => {
    const fragment = `surface=himmelblau&${piece}`;
    const rate = String(runOf('adam')?.rate);
    const { document, notices } = readLink(fragment);
    expect(notices.map((notice) => notice.sentence)).toEqual([sentence.replace('RATE', rate)]);
    expect(document.experiment.problem).toEqual({ kind: 'surface', id: 'himmelblau' });
    expect(readLink(writeLink(document))).toEqual({ document, notices: [] });
  });

  it('says the known surface that an unknown one was probably meant to be', () => {
    expect(sentences('surface=bealle')).toEqual([
      'Unknown surface "bealle". Did you mean "beale"? Himmelblau is shown instead.',
    ]);
  });

  it('says which run of several a notice is about', () => {
    expect(sentences('surface=beale&run=sgd,lr:1&run=adam,lr:1,beta1:x')).toEqual([
      'Run 2 (adam): "beta1:x" is not a number; using 0.9.',
    ]);
  });

  it('shows the default surface where a formula cannot be read, and says why', () => {
    const { document, notices } = readLink('f=x^2%2Bz&steps=7&run=adam,lr:1');
    expect(document.experiment).toMatchObject({
      problem: { kind: 'surface', id: 'himmelblau' },
      steps: 7,
      runs: [{ optimizer: 'adam' }],
    });
    expect(notices).toHaveLength(1);
    expect(notices[0]?.sentence).toMatch(/^The formula "x\^2\+z" cannot be read: .*z.*Himmelblau/);
  });

  it('suggests a rate where a run has none', () => {
    expect(readLink('surface=himmelblau&run=adam').notices).toEqual([]);
    expect(runOf('adam')?.rate).toBeGreaterThan(0);
  });

  it('gives runs their colours by their position', () => {
    const { runs } = experimentOf(
      'surface=beale&run=sgd,lr:1&run=what&run=adam,lr:1,color:7&run=adam,lr:1',
    );
    expect(runs.map((run) => run.color)).toEqual([0, 7, 3]);
  });

  it('takes twelve runs and no more', () => {
    const fragment = `surface=beale${'&run=adam,lr:1'.repeat(13)}`;
    expect(experimentOf(fragment).runs).toHaveLength(12);
    expect(sentences(fragment)).toEqual([
      'Run 13 (adam): There can be 12 runs; "adam" is left out.',
    ]);
  });

  it('reads a typed rule and the run that uses it, whichever stands first', () => {
    const { document, notices } = readLink(
      'surface=beale&run=my-ball,lr:0.01,mu:0.8&run=my-ball,lr:1&rule=my-ball;m=mu*m%2Bg;x=x-lr*m',
    );
    expect(notices).toEqual([]);
    expect(document.experiment.runs.map((run) => run.hyperparameters)).toEqual([
      { mu: 0.8 },
      { mu: 0.1 },
    ]);
  });

  it.each(['schedule', 'clip', 'label', 'color', 'hidden', 'y', 'norm', 'init'])(
    'refuses a typed rule that uses the word %s for a hyperparameter',
    (word) => {
      const fragment = `surface=beale&rule=my-a;x=x-lr*g*${word}&run=my-a,lr:1`;
      expect(experimentOf(fragment)).toMatchObject({ rules: [], runs: [] });
      expect(sentences(fragment)[0]).toMatch(/^The rule "my-a" is left out: /);
    },
  );

  it.each(['schedule', 'label', 'color'])('refuses a typed rule with a state named %s', (word) => {
    expect(sentences(`surface=beale&rule=my-a;${word}=${word}%2Bg;x=x-lr*${word}`)).toHaveLength(1);
  });

  it('lets the first of two rules with one id count', () => {
    const fragment = 'surface=beale&rule=my-a;x=x-g&rule=my-a;x=x-2*g';
    expect(experimentOf(fragment).rules).toEqual([{ id: 'my-a', text: 'x=x-g' }]);
    expect(sentences(fragment)).toEqual(['The rule "my-a" is given twice; the first counts.']);
  });

  it('takes the constant schedule for none', () => {
    expect(runOf('adam,lr:1,schedule:constant')).not.toHaveProperty('schedule');
  });

  it('sorts layers and takes each once', () => {
    expect(
      readLink('surface=beale&show=minima,contours,minima').document.presentation.show,
    ).toEqual(['contours', 'minima']);
  });

  it('reads minus zero as zero, as it would be written', () => {
    expect(Object.is(experimentOf('surface=beale&start=-0,1').start[0], 0)).toBe(true);
  });

  it.each(['', 'v=1'])('shows the first document for the fragment "%s"', (fragment) => {
    expect(readLink(fragment)).toEqual({ document: firstDocument(), notices: [] });
  });

  it('shows the first document, with a notice, for a fragment that is no link', () => {
    expect(readLink('introduction').document).toEqual(firstDocument());
    expect(sentences('introduction')).toEqual(['Unknown key "introduction". It is left out.']);
  });
});
