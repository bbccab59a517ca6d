/** Programs to run: every optimizer for every library on a few surfaces, plain and with everything that a run can have. */
import type { Library } from '../../src/catalogue/optimizer';
import { optimizers } from '../../src/catalogue/optimizers';
import { startDataDescent } from '../../src/engine/batched-descent';
import { startDescent } from '../../src/engine/descent';
import type { Trajectory } from '../../src/engine/trajectory';
import { libraryProgram } from '../../src/experiment/code/program';
import type { Experiment, Run } from '../../src/experiment/experiment';
import { descentWork } from '../../src/experiment/plan';
import { isDataProblem } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import { blockExecutor } from '../../src/language/block';
import './with-data';

export const libraries: readonly Library[] = ['pytorch', 'keras', 'optax', 'tensorflow.js'];

export interface Sample {
  readonly name: string;
  readonly experiment: Experiment;
  readonly run: Run;
  readonly trajectory: Trajectory;
}

/** The first run of a link, computed. */
export function sampleOf(name: string, link: string): Sample {
  const { document, notices } = readLink(`v=1&${link}`);
  if (notices.length > 0) throw new Error(`${name}: ${JSON.stringify(notices)}`);
  const { experiment } = document;
  const [run] = experiment.runs;
  if (run === undefined) throw new Error(`${name} has no run.`);
  const start = isDataProblem(experiment.problem) ? startDataDescent : startDescent;
  const descent = start(descentWork(experiment, run), blockExecutor);
  while (!descent.advance());
  return { name, experiment, run, trajectory: descent.trajectory };
}

const problems: readonly (readonly [name: string, link: string])[] = [
  ['himmelblau', 'surface=himmelblau&start=-0.27,-0.92&steps=40'],
  ['ackley', 'surface=ackley&start=2,-1.5&steps=20'],
];

const rates = { gradient: 0.005, distance: 0.05, fixed: 0.5 } as const;

/** Hyperparameters that change what a program looks like, by optimizer. */
const unusual: Readonly<Record<string, readonly string[]>> = {
  momentum: ['dampening:0.3'],
  nesterov: ['momentum:0'],
  adagrad: ['lr_decay:0.1,initial_accumulator:0.1'],
  rmsprop: ['momentum:0.5', 'centered:1', 'momentum:0.5,schedule:cosine'],
  'rmsprop-keras': ['momentum:0.5,schedule:cosine', 'centered:1,eps:0.01'],
  amsgrad: ['beta2:0.9', 'decoupled_weight_decay:1,weight_decay:0.1'],
  nadam: ['momentum_decay:1'],
  'adam-keras': ['amsgrad:1,beta2:0.9', 'eps:0.1'],
  'adagrad-keras': ['eps:0.01'],
  lion: ['weight_decay:0', 'beta1:0'],
};

/** All programs' subjects. */
export function samples(): readonly Sample[] {
  return optimizers.flatMap(({ id, rate, hyperparameters }): Sample[] => {
    const lr = `lr:${id === 'polyak' ? 0.01 : id === 'newton' ? 0.5 : rates[rate.scale]}`;
    const decays = hyperparameters.some(({ name }) => name === 'weight_decay');
    const everything = `schedule:cosine,clip:5${decays ? ',weight_decay:0.01' : ''}`;
    const first = problems[0]?.[1] ?? '';
    return [
      ...problems.map(([name, link]) => sampleOf(`${id} on ${name}`, `${link}&run=${id},${lr}`)),
      sampleOf(`${id} with everything`, `${first}&noise=0.5&seed=7&run=${id},${lr},${everything}`),
      ...(unusual[id] ?? []).map((more) =>
        sampleOf(`${id} with ${more}`, `${first}&run=${id},${lr},${more}`),
      ),
    ];
  });
}

/** Runs on data: every loss, a curve, classes with a penalty, batches, noise, and what only some libraries do by themselves. */
export const dataSamples = (): readonly Sample[] =>
  [
    'fit=cars&standardize=1&start=0.2,0.4&steps=40&run=adam,lr:0.1',
    'fit=noisy30&loss=mae&start=1,1&steps=25&run=sgd,lr:0.05,schedule:cosine',
    'fit=outliers25&loss=huber,delta:0.5&start=0.3,0.1&steps=25&run=momentum,lr:0.05',
    'fit=outliers25&loss=smooth-l1,beta:0.5&start=0.3,0.1&steps=25&run=lion,lr:0.01',
    'fit=dnase&model=saturation&start=1,2&steps=25&run=adam,lr:0.05,clip:1',
    'fit=indometacin&model=exponential&start=2,-0.5&steps=25&run=rmsprop,lr:0.01,centered:1',
    'fit=own&points=1,2;3,4&model=0.5*w&start=1,1&steps=5&run=sgd,lr:0.1',
    'fit=own&points=1,2;3,4&model=3&start=1,1&steps=5&run=adam,lr:0.1',
    'fit=noisy30&start=0,0&steps=25&batch=8&seed=5&run=adam,lr:0.1,schedule:step',
    'fit=noisy30&start=0,0&steps=25&batch=8&seed=5&noise=0.1&run=momentum,lr:0.05',
    'fit=noisy30&start=0,0&steps=5&run=newton,lr:0.5',
    'classify=blobs40&l2=0.1&start=0,0,0&steps=25&run=adam-keras,lr:0.1',
    'classify=blobs40&batch=7&start=0,0,0&steps=25&run=sgd,lr:0.1',
    'classify=iris_vv&features=1&standardize=1&start=0.2,0.4&steps=25&run=adopt,lr:0.1',
  ].map((link) => sampleOf(link, link));

/** As no gate would let it through. */
function relabelled(label: string): Sample {
  const sample = sampleOf(
    'a name that tries to end its comment',
    'surface=bowl&start=-4,3&run=adam,lr:0.1',
  );
  const run = { ...sample.run, label };
  return { ...sample, run, experiment: { ...sample.experiment, runs: [run] } };
}

/** Names and texts that try to get out of where they stand. */
export const corners = (): readonly Sample[] => [
  relabelled('*/ """ \' {1} `\n\r\u2028\u000cimport nothing\\'),
  sampleOf(
    'names that programs and languages use',
    'f=x^2%2By^2&start=-4,3&steps=5&rule=my-own;lambda=0.9*lambda%2Bg;torch=lambda;class=torch*lambda_;' +
      'position=0.5*position%2Bclass;math=sqrt(t);tf=position/math;x=x-lr*tf&run=my-own,lr:0.01,lambda_:0.5',
  ),
  sampleOf(
    'a rule of plain numbers, sums and copies',
    'f=abs(x)%2Bmax(y,-y,0.1*y)&start=-4,3&steps=5&rule=my-own;old=x;s=s%2B1;n=norm(g)%2Bsum(1);' +
      'x=t>2%26%26s>1?x-lr*g/n:x-lr*sign(g);x=x%2B0.1*(x-old)&run=my-own,lr:0.01',
  ),
  sampleOf('a loss that is the same everywhere', 'f=3&start=1,2&steps=3&run=adam,lr:0.1'),
  sampleOf(
    'every function and a formula of many lines',
    'f=sin(x)%2Bcos(y)%2Btan(x/9)%2Bexp(-x^2)%2Blog(x^2%2B1)%2Bsqrt(y^2%2B1)%2Babs(x)%2Btanh(y)%2Bsigmoid(x)' +
      '%2Bmin(x,1)^2%2Bfloor(0.5)%2B(x>0%26%26!(y>9)%7C%7Cx<-9?x^2:y^2)%2B2^-y' +
      '&start=0.7,0.4&steps=8&run=sgd,lr:0.01',
  ),
  sampleOf(
    'a single step',
    'surface=bowl&start=-4,3&steps=1&run=rprop,lr:0.1,schedule:linear-warmup',
  ),
  sampleOf('a run that diverges', 'surface=bowl&start=-4,3&steps=200&run=sgd,lr:2.5'),
];

export const programOf = (library: Library, { experiment, run, trajectory }: Sample) =>
  libraryProgram(library, experiment, run, trajectory);
