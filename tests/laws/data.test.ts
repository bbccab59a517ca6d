/** The data problems recorded by others: slopes by TensorFlow.js, by differences, and by every executor; what is proposed for them. */
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from '../../src/engine/at-once';
import { evaluateAt } from '../../src/engine/evaluate-at';
import { sampleField } from '../../src/engine/heights';
import { objectiveBench, objectiveOf } from '../../src/engine/objective';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import { blockExecutor } from '../../src/language/block';
import { scalarExecutor } from '../../src/language/scalar';
import { descend } from '../support/descend';
import {
  classifierProblems,
  classifierRows,
  lineProblems,
  lineRows,
  named,
} from '../support/recorded-data';
import { classifierOf, lineThrough } from '../support/reference-data';
import { surveyOfData } from '../support/survey-of-data';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

interface Case {
  readonly name: string;
  readonly source: DataSource;
  /** The loss as TensorFlow.js has it, of targets and predictions. */
  readonly theirs: (targets: tf.Tensor, predictions: tf.Tensor) => tf.Tensor;
}

const meanSquares: Case['theirs'] = (targets, predictions) =>
  tf.losses.meanSquaredError(targets, predictions);
const crossEntropy: Case['theirs'] = (targets, predictions) =>
  tf.losses.sigmoidCrossEntropy(targets, predictions);

const cases: readonly Case[] = [
  ...lineProblems.flatMap((problem): Case[] => {
    const rows = lineRows(problem);
    const name = named(problem);
    return [
      { name: `squares, ${name}`, source: lineThrough(rows), theirs: meanSquares },
      {
        name: `absolute deviations, ${name}`,
        source: lineThrough(rows, 'mae'),
        theirs: (targets, predictions) => tf.losses.absoluteDifference(targets, predictions),
      },
      {
        name: `Huber, ${name}`,
        source: lineThrough(rows, 'huber', 0.7),
        theirs: (targets, predictions) => tf.losses.huberLoss(targets, predictions, undefined, 0.7),
      },
    ];
  }),
  ...classifierProblems.flatMap((problem): Case[] => {
    const rows = classifierRows(problem);
    const one = rows.map(([x = 0, , y = 0]) => [x, y]);
    return [
      { name: `two features, ${named(problem)}`, source: classifierOf(rows), theirs: crossEntropy },
      { name: `one feature, ${named(problem)}`, source: classifierOf(one), theirs: crossEntropy },
    ];
  }),
];

const PLACES = [
  [0.3, -0.2, 0.4],
  [-1.1, 0.7, 0.25],
];

const columnOf = ({ table: { columns, count, values } }: DataSource, index: number): number[] =>
  Array.from({ length: count }, (_, row) => values[row * columns + index] as number);

/** Weights times features, and the intercept. */
function theirGradient({ source, theirs }: Case, position: readonly number[]): number[] {
  return tf.tidy(() => {
    const features = source.features.map((_, index) => tf.tensor1d(columnOf(source, index)));
    const targets = tf.tensor1d(columnOf(source, source.features.length));
    const loss = (...parameters: tf.Tensor[]) => {
      const terms = features.map((feature, index) => feature.mul(parameters[index] as tf.Tensor));
      const sum = terms.reduce((some, term) => some.add(term));
      return theirs(targets, sum.add(parameters[features.length] as tf.Tensor)) as tf.Scalar;
    };
    return tf
      .grads(loss)(position.map((value) => tf.scalar(value)))
      .map((slope) => slope.dataSync()[0] as number);
  });
}

describe.each(cases)('$name', (one) => {
  const { source } = one;
  const size = source.parameters.length;
  const places = PLACES.map((place) => place.slice(0, size));

  test('its gradient is that of TensorFlow.js, in single precision', () => {
    for (const place of places) {
      const at = evaluateAt(source, 'gradient', place);
      theirGradient(one, place).forEach((slope, c) => {
        const ours = at[`g${c}`] ?? Number.NaN;
        expect(Math.abs(ours - slope)).toBeLessThan(1e-4 * (Math.abs(ours) + (at.f ?? 0) + 1));
      });
    }
  });

  test('its gradient and Hessian are finite differences', () => {
    const step = 1e-5;
    for (const place of places) {
      const at = evaluateAt(source, 'hessian', place);
      const moved = (c: number, by: number) =>
        evaluateAt(
          source,
          'hessian',
          place.map((value, other) => (other === c ? value + by : value)),
        );
      for (let c = 0; c < size; c++) {
        const [above, below] = [moved(c, step), moved(c, -step)];
        const slope = ((above.f ?? 0) - (below.f ?? 0)) / (2 * step);
        const ours = at[`g${c}`] ?? Number.NaN;
        expect(Math.abs(ours - slope)).toBeLessThan(1e-5 * (Math.abs(slope) + (at.f ?? 0) + 1));
        if (one.name.startsWith('Huber') || one.name.startsWith('absolute')) continue;
        for (let d = c; d < size; d++) {
          const curvature = ((above[`g${d}`] ?? 0) - (below[`g${d}`] ?? 0)) / (2 * step);
          const own = at[`h${c}${d}`] ?? Number.NaN;
          expect(Math.abs(own - curvature)).toBeLessThan(1e-5 * (Math.abs(own) + 1));
        }
      }
    }
  });

  test('at a point it has the bits of any executor', () => {
    for (const order of ['value', 'gradient', 'hessian'] as const)
      for (const place of places) {
        const bench = objectiveBench(
          source,
          order,
          1,
          place.map((value, c) => [`x${c}`, Float64Array.of(value)] as const),
        );
        scalarExecutor.machine(objectiveOf(source, order)).evaluate(bench);
        for (const [name, value] of Object.entries(evaluateAt(source, order, place)))
          expect(value).toBe(bench.values.get(name)?.[0]);
      }
  });

  test('what it proposes shows the best fit, and descends', () => {
    const { view, start, rates } = proposalFor(source);
    expect(start).toHaveLength(size);
    const { minima, endless } = surveyOfData(source);
    for (const { position } of minima) {
      expect(position[0]).toBeGreaterThan(view.x[0]);
      expect(position[0]).toBeLessThan(view.x[1]);
      expect(position[1]).toBeGreaterThan(view.y[0]);
      expect(position[1]).toBeLessThan(view.y[1]);
    }
    expect(minima.length === 0).toBe(endless !== undefined);
    const settings = [
      { optimizer: 'sgd', rate: rates.gradient },
      { optimizer: 'adam', rate: rates.distance },
    ];
    for (const setting of settings) {
      const run = descend({ ...setting, data: source, start, steps: 200 });
      expect(run.ending.kind).toBe('finished');
      const [first, last] = [run.losses[0] as number, run.losses[200] as number];
      const lowest = minima[0]?.loss ?? 0;
      // Without standardizing, irises lie in a valley 16,000 times as long as it is wide.
      const share = one.name.endsWith('iris_vv') ? 1 : 0.5;
      expect(last - lowest).toBeLessThan(share * (first - lowest));
    }
  });
});

describe('the plane of two of three parameters', () => {
  const source = classifierOf(classifierRows(classifierProblems[0] as never));
  const view = { x: [-1, 2], y: [-2, 1] } as const;

  test.each([
    [0, 1],
    [2, 0],
  ] as const)('%i and %i shows the loss where the third stands', (across, upwards) => {
    const at = [0.5, -0.25, 1.5];
    const work = { kind: 'field', source, view, plane: { axes: [across, upwards], at } } as const;
    const { loss } = atOnce(sampleField({ ...work, columns: 7, rows: 4 }, blockExecutor));
    const place = [...at];
    place[across] = -1 + (3 * 5) / 6;
    place[upwards] = 1 - (3 * 2) / 3;
    expect(loss[2 * 7 + 5]).toBe(evaluateAt(source, 'value', place).f);
  });
});
