/** A run that is carried on step by step without being recorded, and whose next step can be taken apart. */
import type { Batches, Bench, Executor, Machine } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import type { RuleAnalysis } from '../language/statements';
import { miniBatchesOf } from './batched-descent';
import type { Coordinates, Inspection } from './inspection';
import type { MiniBatches } from './mini-batches';
import { objectiveOf } from './objective';
import { respondingStep, responseOutput } from './response';
import { keepsPosition, readRule, ruleLines, type Values } from './rule-lines';
import { benchOf, noiseOf, settingsOf, shapeOf } from './run-bench';
import { givenProgram, type StepShape, stateInput, stepProgram } from './step-program';
import { SOUND, watchedStep } from './watched-step';
import type { RunWork } from './work';
import { rowsOf, stepsAtOnce } from './work-rows';

/** Steps between two pauses. */
const STRETCH = 2048;

export class SteppedRun {
  readonly #work: RunWork;
  readonly #shape: StepShape;
  readonly #rule: RuleAnalysis;
  readonly #machine: Machine;
  readonly #bench: Bench;
  readonly #noise: ReturnType<typeof noiseOf>;
  readonly #batches: MiniBatches | undefined;
  readonly #needsHessian: boolean;
  /** Of the Hessian, where the rule asks for it. */
  readonly #curvatures: readonly string[];
  readonly #responds: boolean;
  /** States before the first step. */
  readonly #initial: Values;
  #steps = 0;

  /** @throws FormulaError where the surface or the rule cannot be read */
  constructor(work: RunWork, executor: Executor) {
    const coordinates = work.start.length;
    this.#work = work;
    this.#shape = shapeOf(work);
    this.#rule = readRule(work.rule, this.#shape.hyperparameters, coordinates);
    const unwatched = stepProgram(this.#shape);
    const { program, responds } = respondingStep(unwatched, coordinates);
    const step = { ...unwatched, program: watchedStep(program, coordinates) };
    const objective = objectiveOf(work.source, step.needsHessian ? 'hessian' : 'gradient');
    this.#needsHessian = step.needsHessian;
    this.#responds = responds && !step.needsHessian && !keepsPosition(this.#rule);
    this.#machine = executor.machine(objective, step.program);
    const derivatives = objective.outputs.map(({ name }) => name);
    this.#curvatures = derivatives.filter((name) => name.startsWith('h'));
    this.#bench = benchOf(work, step, derivatives);
    this.#noise = noiseOf(work, executor);
    this.#batches = miniBatchesOf(work);
    this.#initial = this.#states();
  }

  /** How many of the positions left so far come before the first that ends a run. */
  get sound(): number {
    return this.#value(SOUND);
  }

  *advance(steps: number): Generator<void, void> {
    const stretch = Math.min(STRETCH, stepsAtOnce(this.#work, 1));
    for (let rest = steps; rest > 0; rest -= stretch) {
      const count = Math.min(stretch, rest);
      this.#iterate(count, this.#draw(count), this.#batches?.next(count));
      yield;
    }
  }

  /** Takes the next step and tells of it. */
  take(): Inspection {
    const stream = this.#draw(1);
    const batches = this.#batches?.next(1);
    const from = this.#row('x');
    this.#machine.evaluate(this.#benchOf(batches));
    const slope = this.#row('g');
    const given = new Map([...this.#given(stream), ...this.#states()]);
    this.#iterate(1, stream, batches);
    const to = this.#row('x');
    const kept = new Map([...this.#states(), ['x', to] as const]);
    return {
      rule: this.#work.rule,
      step: this.#steps,
      given: Object.fromEntries(given),
      slope,
      lines: ruleLines(this.#rule, given, kept),
      from,
      to,
      gradientStep: product(given.get('lr'), given.get('g')).map((number) => -number),
      firstStep: this.#firstStep(given),
      ...(this.#responds && {
        effectiveRates: from.map((_, c) => this.#value(responseOutput(c))),
      }),
    };
  }

  /** The step that the rule would take here as its first. */
  #firstStep(given: Values): Coordinates {
    const from = given.get('x') ?? [];
    const anew = new Map([...given, ...this.#initial, ['t', from.map(() => 1)] as const]);
    const last = ruleLines(this.#rule, anew, new Map()).findLast(({ name }) => name === 'x');
    return from.map((x, c) => (last?.after[c] ?? Number.NaN) - x);
  }

  /** Everything that the rule is given at the present position, but for its states. */
  #given(stream: Float64Array): Values {
    const { start, hyperparameters, steps } = this.#work;
    const settings = settingsOf(this.#work);
    const inputs: Record<string, number> = { ...settings, t: this.#value('t') };
    start.forEach((_, c) => {
      inputs[`g${c}`] = this.#value(`g${c}`);
      inputs[`n${c}`] = stream[c] ?? Number.NaN;
    });
    for (const name of this.#curvatures) inputs[name] = this.#value(name);
    const program = givenProgram(this.#shape, this.#needsHessian);
    const results = evaluateScalar(program, inputs);
    const everywhere = (value: number | undefined) => start.map(() => value ?? Number.NaN);
    const each = (name: string) => start.map((_, c) => results[`${name}${c}`] ?? Number.NaN);
    return new Map<string, Coordinates>([
      ...Object.entries(hyperparameters).map(([name, value]) => [name, everywhere(value)] as const),
      ['x', this.#row('x')],
      ['g', each('g')],
      ...(this.#needsHessian ? [['newton', each('newton')] as const] : []),
      ['gnorm', everywhere(results.gnorm)],
      ['f', everywhere(this.#value('f'))],
      ['t', everywhere(this.#value('t'))],
      ['T', everywhere(steps)],
      ['lr', everywhere(results.lr)],
    ]);
  }

  #states(): Values {
    return new Map(
      this.#rule.states.map((name) => {
        const shared = this.#bench.values.get(stateInput(name, undefined));
        const row = this.#work.start.map((_, c) =>
          shared === undefined ? this.#value(stateInput(name, c)) : (shared[0] ?? Number.NaN),
        );
        return [name, row];
      }),
    );
  }

  #draw(steps: number): Float64Array {
    const stream = new Float64Array(this.#noise ? steps * this.#work.start.length : 0);
    this.#noise?.(stream);
    return stream;
  }

  #iterate(steps: number, stream: Float64Array, batches: Batches | undefined): void {
    const { rows } = this.#bench;
    const bench = rows && batches ? { ...this.#bench, rows: { ...rows, batches } } : this.#bench;
    this.#machine.iterate({ bench, steps, every: 0, stream, record: [] });
    this.#steps += steps;
  }

  /** With the data that a step sees and no others: an evaluation goes over all that it is given. */
  #benchOf(batches: Batches | undefined): Bench {
    const { rows } = this.#bench;
    if (rows === undefined || batches === undefined) return this.#bench;
    const width = rows.values.length / rowsOf(this.#work.source);
    const values = new Float64Array(batches.order.length * width);
    batches.order.forEach((row, place) => {
      values.set(rows.values.subarray(row * width, (row + 1) * width), place * width);
    });
    return { ...this.#bench, rows: { values } };
  }

  #row(letter: string): Coordinates {
    return this.#work.start.map((_, c) => this.#value(`${letter}${c}`));
  }

  #value(name: string): number {
    return this.#bench.values.get(name)?.[0] ?? Number.NaN;
  }
}

const product = (a: Coordinates = [], b: Coordinates = []): number[] =>
  a.map((number, c) => number * (b[c] ?? Number.NaN));
