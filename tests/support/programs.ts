/** Programs to run: every optimizer for every library on a few surfaces, plain and with everything that a run can have. */
import type { Library } from '../../src/catalogue/optimizer';
import { optimizers } from '../../src/catalogue/optimizers';
import { startDescent } from '../../src/engine/descent';
import type { Trajectory } from '../../src/engine/trajectory';
import { libraryProgram } from '../../src/experiment/code/program';
import type { Experiment, Run } from '../../src/experiment/experiment';
import { descentWork } from '../../src/experiment/plan';
import { readLink } from '../../src/experiment/read-link';
import { blockExecutor } from '../../src/language/block';

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
  const descent = startDescent(descentWork(experiment, run), blockExecutor);
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

export const programOf = (library: Library, { experiment, run, trajectory }: Sample) =>
  libraryProgram(library, experiment, run, trajectory);
