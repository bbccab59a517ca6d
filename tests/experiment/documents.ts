/** Generated documents: every shape that the gate admits, at and between all bounds. */
import fc from 'fast-check';
import { dataSets } from '../../src/catalogue/datasets';
import { losses } from '../../src/catalogue/losses';
import { models } from '../../src/catalogue/models';
import type { Hyperparameter } from '../../src/catalogue/optimizer';
import { optimizers } from '../../src/catalogue/optimizers';
import { schedules } from '../../src/catalogue/schedules';
import { surfaces } from '../../src/catalogue/surfaces';
import { tableOf } from '../../src/engine/table';
import { fits } from '../../src/experiment/bounds';
import { areDefaultCharts, chartScales, chartSeriesIds } from '../../src/experiment/chart-choices';
import { tableOfData } from '../../src/experiment/data/data-table';
import type {
  ChartChoice,
  DataChoice,
  DataProblem,
  Experiment,
  FallLineDocument,
  Presentation,
  Problem,
  Run,
  RunSchedule,
  TypedRule,
  View,
} from '../../src/experiment/experiment';
import { layers } from '../../src/experiment/layers';
import { readableLabel } from '../../src/experiment/names';
import { isDataProblem, parametersOf } from '../../src/experiment/problem';
import '../support/with-data';

const number = (minimum: number, maximum: number): fc.Arbitrary<number> =>
  fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0);

const coordinate = fc.oneof(
  number(-1e12, 1e12),
  fc.double({ min: -10, max: 10, noNaN: true }).map((value) => Number(value.toPrecision(4)) + 0),
  fc.constantFrom(0, 1, -3.6, 1e-7, 1e12, -1e12),
);

const surfaceProblem: fc.Arbitrary<Problem> = fc.oneof(
  fc.constantFrom(...surfaces).map(({ id }): Problem => ({ kind: 'surface', id })),
  fc
    .constantFrom(
      'x^2 + y^2',
      'max(x, y) + (x == 0 ? 1 : abs(y))',
      'x^2+\ty^2 # 100% & more; "50"\n',
      'sin(3 × x)·π − y/2',
      '0',
    )
    .map((text): Problem => ({ kind: 'formula', text })),
);

const columnName = fc.constantFrom('', 'dose', 'speed (mph)', 'a,b;c=d&e', 'Öl %', 'x');

/** Rows that a link can hold; the last of a row is a class where there are two. */
function ownData(task: DataProblem['kind']): fc.Arbitrary<DataChoice> {
  const last = task === 'fit' ? coordinate : fc.constantFrom(0, 1);
  const widths = task === 'fit' ? [2] : [2, 3];
  return fc.constantFrom(...widths).chain((columns) => {
    const row = fc.tuple(...Array.from({ length: columns - 1 }, () => coordinate), last);
    const names = fc.array(columnName, { minLength: columns, maxLength: columns });
    return fc.record({
      kind: fc.constant('own' as const),
      table: fc
        .array(row, { minLength: 1, maxLength: 40 })
        .map((rows) => tableOf(columns, Float64Array.from(rows.flat()))),
      names: names.map((all) => (all.every((name) => name === '') ? [] : all)),
    });
  });
}

const dataChoice = (task: DataProblem['kind']): fc.Arbitrary<DataChoice> =>
  fc.oneof(
    fc
      .constantFrom(...dataSets.filter((set) => set.task === task))
      .map(({ id }): DataChoice => ({ kind: 'set', id })),
    ownData(task),
  );

const lossChoice = fc.constantFrom(...losses.filter(({ id }) => id !== 'bce')).chain((loss) =>
  fc.record({
    id: fc.constant(loss.id),
    settings: fc.record(
      Object.fromEntries(loss.settings.map((one) => [one.name, admissible(one)])),
    ),
  }),
);

export const dataProblems: fc.Arbitrary<DataProblem> = fc.oneof(
  fc.record({
    kind: fc.constant('fit' as const),
    data: dataChoice('fit'),
    model: fc.constantFrom(
      ...models.map(({ id }) => id),
      'w*x^2 + b',
      'w/(1 + exp(b - x)) # 50%;\n',
    ),
    loss: lossChoice,
    standardize: fc.boolean(),
  }),
  dataChoice('classify').chain((data) =>
    fc.record({
      kind: fc.constant('classify' as const),
      data: fc.constant(data),
      features: fc.constantFrom(
        ...(tableOfData(data).columns === 3 ? ([1, 2] as const) : ([1] as const)),
      ),
      standardize: fc.boolean(),
      l2: fc.oneof(fc.constant(0), number(0, 1e12)),
    }),
  ),
);

const problem: fc.Arbitrary<Problem> = fc.oneof(
  { weight: 2, arbitrary: surfaceProblem },
  { weight: 1, arbitrary: dataProblems },
);

/** As many rows as a batch can have beside all. */
const batchOf = (of: Problem): fc.Arbitrary<Pick<Experiment, 'batch'>> => {
  const count = isDataProblem(of) ? tableOfData(of.data).count : 0;
  if (count < 2) return fc.constant({});
  return fc.record({ batch: fc.integer({ min: 1, max: count - 1 }) }, { requiredKeys: [] });
};

const rules: fc.Arbitrary<TypedRule[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('my-rule', 'my-2', 'my-Best_one', 'my--'),
    text: fc.constantFrom(
      'x = x - lr * g',
      '\n  m = mu*m + g; x = x - lr*m  # heavy ball\n',
      'init v = 1 + constructor\nv = beta*v + (1 - beta)*g^2\nx = x - lr*g/(sqrt(v) + eps)',
    ),
  }),
  { selector: (rule) => rule.id, maxLength: 4 },
);

/** The free names of the rules above. */
const freeNames = (text: string): readonly string[] =>
  text.includes('constructor') ? ['beta', 'eps', 'constructor'] : text.includes('mu') ? ['mu'] : [];

function admissible(definition: Omit<Hyperparameter, 'default'>): fc.Arbitrary<number> {
  if (definition.scale === 'switch') return fc.constantFrom(0, 1);
  return fc
    .oneof(
      number(definition.minimum, definition.maximum),
      number(...definition.slider),
      fc.constantFrom(definition.minimum, definition.maximum),
    )
    .filter((value) => fits(value, definition));
}

const schedule: fc.Arbitrary<RunSchedule> = fc
  .constantFrom(...schedules.filter(({ id }) => id !== 'constant'))
  .chain(({ id, parameters }) =>
    fc
      .record(Object.fromEntries(parameters.map((one) => [one.name, admissible(one)])))
      .map((values) => ({ id, parameters: values })),
  );

const label = fc
  .oneof(
    fc.constantFrom('Adam, slow', '=1+1', '50% & more; a:b', 'β₁ → 0', '👩‍🔬', '__proto__', '+'),
    fc.string({ unit: 'grapheme', maxLength: 70 }),
  )
  .map(readableLabel);

function run(known: readonly TypedRule[]): fc.Arbitrary<Omit<Run, 'key'>> {
  const methods = [
    ...optimizers.map(({ id, hyperparameters }) => ({
      id,
      values: hyperparameters.map((one) => [one.name, admissible(one)] as const),
    })),
    ...known.map(({ id, text }) => ({
      id,
      values: freeNames(text).map((name) => [name, coordinate] as const),
    })),
  ];
  return fc.constantFrom(...methods).chain(({ id, values }) =>
    fc
      .record(
        {
          optimizer: fc.constant(id),
          rate: number(Number.MIN_VALUE, 1e12),
          hyperparameters: fc.record(Object.fromEntries(values)),
          schedule,
          clip: number(Number.MIN_VALUE, 1e12),
          label,
          color: fc.integer({ min: 0, max: 11 }),
          hidden: fc.boolean(),
        },
        { requiredKeys: ['optimizer', 'rate', 'hyperparameters', 'color', 'hidden'] },
      )
      .map(({ label: text, ...rest }) => (text === undefined ? rest : { ...rest, label: text })),
  );
}

export const experiments: fc.Arbitrary<Experiment> = fc.tuple(rules, problem).chain(([known, of]) =>
  fc
    .record({
      problem: fc.constant(of),
      start: fc.tuple(...parametersOf(of).map(() => coordinate)),
      steps: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(1, 200, 100_000)),
      seed: fc.oneof(
        fc.integer({ min: 0, max: 4_294_967_295 }),
        fc.constantFrom(0, 1, 4_294_967_295),
      ),
      noise: fc.oneof(fc.constant(0), number(0, 1e12)),
      runs: fc
        .array(run(known), { maxLength: 12 })
        .map((all) => all.map((one, index) => ({ key: index + 1, ...one }))),
      rules: fc.constant(known),
    })
    .chain((experiment) => batchOf(of).map((batch) => ({ ...experiment, ...batch }))),
);

const planes = (of: Problem): fc.Arbitrary<Pick<Presentation, 'plane'>> =>
  parametersOf(of).length < 3
    ? fc.constant({})
    : fc.record(
        {
          plane: fc.constantFrom<[string, string]>(['w1', 'b'], ['b', 'w2'], ['w2', 'w1']),
        },
        { requiredKeys: [] },
      );

const stretch = fc
  .tuple(number(-1e6, 1e6), number(1e-3, 1e6))
  .map(([low, length]) => [low, low + length] as const);
const view: fc.Arbitrary<View> = fc.record({ x: stretch, y: stretch });

/** As many as there are, in any order; the default ones are left unsaid. */
export const chartLists: fc.Arbitrary<readonly ChartChoice[]> = fc
  .shuffledSubarray([...chartSeriesIds])
  .chain((ids) =>
    fc.tuple(
      ...ids.map((series) =>
        fc.constantFrom(...chartScales[series]).map((scale) => ({ series, scale })),
      ),
    ),
  );

const presentation = (steps: number): fc.Arbitrary<Presentation> =>
  fc.record(
    {
      view,
      at: fc.integer({ min: 0, max: steps }),
      mode: fc.constant('explore' as const),
      show: fc.subarray([...layers]),
      charts: chartLists.filter((charts) => !areDefaultCharts(charts)),
    },
    { requiredKeys: ['mode', 'show'] },
  );

export const documents: fc.Arbitrary<FallLineDocument> = experiments.chain((experiment) =>
  fc
    .tuple(presentation(experiment.steps), planes(experiment.problem))
    .map(([shown, plane]) => ({ experiment, presentation: { ...shown, ...plane } })),
);
