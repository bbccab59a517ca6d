/** Adam on Himmelblau's function: our kernels beside loops written by hand and beside TensorFlow.js. */
import * as tf from '@tensorflow/tfjs';
import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import { startDescent, trajectoryBytes } from '../../src/engine/descent';
import { objectiveOf } from '../../src/engine/objective';
import { formulaSource } from '../../src/engine/objective-source';
import { type StepProgram, stepProgram } from '../../src/engine/step-program';
import { chooseExecutor } from '../../src/language/executors';
import type { Bench, Executor, Machine } from '../../src/language/program';
import { BLOCK } from '../../src/language/program';
import { workOf } from '../support/descend';
import type { Contest, Entrant } from './contest';

const STEPS = 200;
const STARTS = 4096;
/** Steps of one recorded run. */
const LONG = 10_000;
const RATE = 0.1;
const [BETA1, BETA2, EPS] = [0.9, 0.999, 1e-8];

const startX = (index: number): number => -5 + (10 * (index % 64)) / 63;
const startY = (index: number): number => -5 + (10 * Math.floor(index / 64)) / (STARTS / 64 - 1);

/** What somebody would write who needs exactly this: one start after another, inlined, arranged as in PyTorch. */
function inlinedLoop(starts: number): Float64Array {
  const ends = new Float64Array(2 * starts);
  for (let index = 0; index < starts; index++) {
    let x = startX(index);
    let y = startY(index);
    let [mx, my, vx, vy, p1, p2] = [0, 0, 0, 0, 1, 1];
    for (let t = 0; t < STEPS; t++) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      const gx = 4 * x * a + 2 * b;
      const gy = 2 * a + 4 * y * b;
      p1 *= BETA1;
      p2 *= BETA2;
      mx = BETA1 * mx + (1 - BETA1) * gx;
      my = BETA1 * my + (1 - BETA1) * gy;
      vx = BETA2 * vx + (1 - BETA2) * gx * gx;
      vy = BETA2 * vy + (1 - BETA2) * gy * gy;
      const rate = RATE / (1 - p1);
      const root = Math.sqrt(1 - p2);
      x -= (rate * mx) / (Math.sqrt(vx) / root + EPS);
      y -= (rate * my) / (Math.sqrt(vy) / root + EPS);
    }
    ends[2 * index] = x;
    ends[2 * index + 1] = y;
  }
  return ends;
}

/** The same as a structure of arrays: all starts at each step. */
function structureOfArrays(): Float64Array {
  const column = (value: (index: number) => number) =>
    Float64Array.from({ length: STARTS }, (_, i) => value(i));
  const zero = () => new Float64Array(STARTS);
  const [x, y, mx, my, vx, vy] = [column(startX), column(startY), zero(), zero(), zero(), zero()];
  let [p1, p2] = [1, 1];
  for (let t = 0; t < STEPS; t++) {
    p1 *= BETA1;
    p2 *= BETA2;
    const rate = RATE / (1 - p1);
    const root = Math.sqrt(1 - p2);
    for (let i = 0; i < STARTS; i++) {
      const xi = x[i] as number;
      const yi = y[i] as number;
      const a = xi * xi + yi - 11;
      const b = xi + yi * yi - 7;
      const gx = 4 * xi * a + 2 * b;
      const gy = 2 * a + 4 * yi * b;
      mx[i] = BETA1 * (mx[i] as number) + (1 - BETA1) * gx;
      my[i] = BETA1 * (my[i] as number) + (1 - BETA1) * gy;
      vx[i] = BETA2 * (vx[i] as number) + (1 - BETA2) * gx * gx;
      vy[i] = BETA2 * (vy[i] as number) + (1 - BETA2) * gy * gy;
      x[i] = xi - (rate * (mx[i] as number)) / (Math.sqrt(vx[i] as number) / root + EPS);
      y[i] = yi - (rate * (my[i] as number)) / (Math.sqrt(vy[i] as number) / root + EPS);
    }
  }
  return x;
}

const setting = { optimizer: 'adam', rate: RATE, surface: 'himmelblau', steps: STEPS };
const formula = surfaceById.get('himmelblau')?.formula ?? '';
const nothing = new Float64Array(0);

/** A block of starts with its state, as a study prepares it. */
function blockOf(step: StepProgram, from: number): Bench {
  const values = new Map<string, Float64Array>();
  const { hyperparameters } = workOf({ ...setting, start: [0, 0] });
  for (const { name, level } of step.program.inputs)
    values.set(name, new Float64Array(level === 'lane' ? BLOCK : 1));
  for (const name of ['f', 'g0', 'g1']) values.set(name, new Float64Array(BLOCK));
  for (const [name, value] of step.initial) values.get(name)?.fill(value);
  for (const [name, value] of Object.entries(hyperparameters)) values.get(`h:${name}`)?.fill(value);
  values.get('lr')?.fill(RATE);
  values.get('x0')?.set(Float64Array.from({ length: BLOCK }, (_, i) => startX(from + i)));
  values.get('x1')?.set(Float64Array.from({ length: BLOCK }, (_, i) => startY(from + i)));
  return { lanes: BLOCK, values };
}

function batch(machine: Machine, step: StepProgram): void {
  for (let from = 0; from < STARTS; from += BLOCK)
    machine.iterate({
      bench: blockOf(step, from),
      steps: STEPS,
      every: 0,
      stream: nothing,
      record: [],
    });
}

const longWork = workOf({ ...setting, start: [-0.27, -0.92], steps: LONG });
/** Used again by every run: fresh pages take longer than the arithmetic that fills them. */
const memory = new ArrayBuffer(trajectoryBytes(longWork));

function recordedRun(executor: Executor): void {
  const descent = startDescent(longWork, executor, memory);
  while (!descent.advance());
}

/** As its guides show it: a loss of tensors, minimized step by step. */
function tensorFlow(starts: number, steps: number): Entrant {
  return {
    name: `TensorFlow.js, ${starts} ${starts === 1 ? 'start' : 'starts'}`,
    operations: steps * starts,
    run() {
      const x = tf.variable(
        tf.tensor1d(Float32Array.from({ length: starts }, (_, i) => startX(i % STARTS))),
      );
      const y = tf.variable(
        tf.tensor1d(Float32Array.from({ length: starts }, (_, i) => startY(i % STARTS))),
      );
      const adam = tf.train.adam(RATE, BETA1, BETA2, EPS);
      for (let step = 0; step < steps; step++)
        adam.minimize(() => {
          const a = x.square().add(y).sub(11);
          const b = x.add(y.square()).sub(7);
          return a.square().add(b.square()).sum() as tf.Scalar;
        });
      adam.dispose();
      x.dispose();
      y.dispose();
    },
  };
}

export async function contests(): Promise<Contest[]> {
  await tf.setBackend('cpu');
  const executor = chooseExecutor();
  const { rule } = optimizerById.get('adam') ?? { rule: '' };
  const step = stepProgram({
    rule,
    hyperparameters: ['beta1', 'beta2', 'eps', 'weight_decay'],
    clips: false,
    noisy: false,
    coordinates: 2,
  });
  const machine = executor.machine(objectiveOf(formulaSource(formula), 'gradient'), step.program);
  const ours: Entrant = {
    name: `${executor.name}, ${STARTS} starts`,
    operations: STARTS * STEPS,
    run: () => batch(machine, step),
  };
  const one: Entrant = {
    name: `${executor.name}, one start with positions and loss`,
    operations: LONG,
    run: () => recordedRun(executor),
  };
  return [
    {
      name: 'A batch of starts',
      operation: 'step',
      subject: ours,
      rivals: [
        {
          name: 'hand-inlined loop',
          operations: STARTS * STEPS,
          run: () => void inlinedLoop(STARTS),
        },
        {
          name: 'structure of arrays',
          operations: STARTS * STEPS,
          run: () => void structureOfArrays(),
        },
        tensorFlow(65_536, 2),
      ],
      goals: [
        { kind: 'faster', than: 'hand-inlined loop', factor: 3.5 },
        { kind: 'faster', than: 'structure of arrays', factor: 1.8 },
        { kind: 'faster', than: 'TensorFlow.js, 65536 starts', factor: 20 },
      ],
    },
    {
      name: 'One start',
      operation: 'step',
      subject: one,
      rivals: [
        { name: 'hand-inlined loop', operations: 10 * STEPS, run: () => void inlinedLoop(10) },
        tensorFlow(1, 20),
      ],
      goals: [
        { kind: 'faster', than: 'hand-inlined loop', factor: 0.65 },
        { kind: 'faster', than: 'TensorFlow.js, 1 start', factor: 1000 },
      ],
    },
  ];
}
