/** The loss of a problem and its derivatives as programs, kept by text so that nothing is derived twice. */
import { parseFormula } from '../language/formula';
import { lower } from '../language/lower';
import { type ObjectiveOrder, objectiveProgram } from '../language/objective';
import type { Program } from '../language/program';
import { Recent } from './recent';

/** Names of the parameters of a surface. */
export const SURFACE_PARAMETERS = ['x', 'y'] as const;

/** A visitor tries dozens of formulas, a gallery shows 34. */
const kept = new Recent<Program>(256);

/**
 * The lowered program of a surface: coordinates `x0`, `x1` to `f`, `g0`, `g1`, `h00`, `h01`, `h11`, as far as asked.
 * @throws FormulaError where the text is no formula in x and y
 */
export function surfaceObjective(formula: string, order: ObjectiveOrder): Program {
  return kept.get(`${order} ${formula}`, () =>
    lower(objectiveProgram(parseFormula(formula, SURFACE_PARAMETERS), order)),
  );
}
