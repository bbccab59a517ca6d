/** The loss of a problem and its derivatives as programs, kept by text so that nothing is derived twice. */
import type { ObjectiveOrder } from '../language/derivatives';
import { parseFormula } from '../language/formula';
import { lower } from '../language/lower';
import { objectiveProgram } from '../language/objective';
import type { Bench, Machine, Objective, Rows } from '../language/program';
import { inputsOf } from '../language/wiring';
import type { DataSource, ObjectiveSource } from './objective-source';
import { Recent } from './recent';

/** Names of the parameters of a surface. */
const SURFACE_PARAMETERS = ['x', 'y'] as const;

/** A visitor tries dozens of formulas, a gallery shows 34. */
const kept = new Recent<Objective>(256);

/**
 * The lowered program of an objective: coordinates `x0`, `x1` … to `f`, `g0`, `g1` …, `h00`, `h01`, `h11` …, as far as
 * asked. One over data is the same whatever the data are: these stand on the bench (`givenOf`).
 * @throws FormulaError where a text is no formula in what it may name
 */
export function objectiveOf(source: ObjectiveSource, order: ObjectiveOrder): Objective {
  if (source.kind === 'data') return dataObjectiveOf(source, order);
  const { formula } = source;
  return kept.get(`${order} ${formula}`, () =>
    lower(objectiveProgram(parseFormula(formula, SURFACE_PARAMETERS), order)),
  );
}

/** How objectives over data are made. */
export interface OverData {
  /** Not lowered. */
  objective(source: DataSource, order: ObjectiveOrder): Objective;
  /** Of what the program depends on: not of the data. */
  key(source: DataSource): string;
  /** Numbers by the names of inputs that are no coordinates. */
  settings(source: DataSource): Readonly<Record<string, number>>;
  /** For benches of one lane, as fast as this thread can. */
  pointMachine(objective: Objective): Machine;
}

let overData: OverData | undefined;

/** Called by `over-data.ts` when it is loaded, which whoever shows no data does without. */
export function learnOverData(how: OverData): void {
  overData = how;
}

/** @throws Error where nobody has loaded `over-data.ts` */
export function howOverData(): OverData {
  if (overData === undefined) throw new Error('What computes on data has not been loaded.');
  return overData;
}

function dataObjectiveOf(source: DataSource, order: ObjectiveOrder): Objective {
  const how = howOverData();
  return kept.get(`${order} ${how.key(source)}`, () => lower(how.objective(source, order)));
}

export interface Given {
  /** Numbers by the names of inputs that are no coordinates. */
  readonly settings: Readonly<Record<string, number>>;
  readonly rows?: Rows;
}

/** What an objective reads besides coordinates. */
export function givenOf(source: ObjectiveSource): Given {
  if (source.kind === 'formula') return { settings: {} };
  return { settings: howOverData().settings(source), rows: { values: source.table.values } };
}

/**
 * A bench on which an objective can be evaluated.
 * @param columns of values by name, `lanes` long; what is missing is given room
 */
export function objectiveBench(
  source: ObjectiveSource,
  order: ObjectiveOrder,
  lanes: number,
  columns: Iterable<readonly [name: string, column: Float64Array]>,
): Bench {
  const objective = objectiveOf(source, order);
  const { settings, rows } = givenOf(source);
  const values = new Map(columns);
  for (const { name, level } of inputsOf(objective))
    if (!values.has(name))
      values.set(name, new Float64Array(level === 'lane' ? lanes : 1).fill(settings[name] ?? 0));
  for (const { name } of objective.outputs)
    if (!values.has(name)) values.set(name, new Float64Array(lanes));
  return { lanes, values, ...(rows && { rows }) };
}
