/** The loss of a problem and its derivatives as programs, kept by text so that nothing is derived twice. */
import { parseFormula } from '../language/formula';
import { lower } from '../language/lower';
import { type ObjectiveOrder, objectiveProgram } from '../language/objective';
import type { Program } from '../language/program';

/** Names of the parameters of a surface. */
export const SURFACE_PARAMETERS = ['x', 'y'] as const;

/** A visitor tries dozens of formulas, a gallery shows 34; beyond this the oldest is forgotten. */
const MOST_KEPT = 256;
const kept = new Map<string, Program>();

/**
 * The lowered program of a surface: coordinates `x0`, `x1` to `f`, `g0`, `g1`, `h00`, `h01`, `h11`, as far as asked.
 * @throws FormulaError where the text is no formula in x and y
 */
export function surfaceObjective(formula: string, order: ObjectiveOrder): Program {
  const key = `${order} ${formula}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const program = lower(objectiveProgram(parseFormula(formula, SURFACE_PARAMETERS), order));
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  kept.set(key, program);
  return program;
}
