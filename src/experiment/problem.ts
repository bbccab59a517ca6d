/** What an experiment needs to know of its problem: formula, parameters, where to look and where to start. */
import type { SurfaceDefinition } from '../catalogue/surface';
import { surfaceById } from '../catalogue/surfaces';
import { defaults } from './defaults';
import type { Problem, View } from './experiment';

const FORMULA_VIEW: View = { x: [-5, 5], y: [-5, 5] };

/**
 * The catalogue's surface of a problem; undefined for a typed formula.
 * @throws Error where the id is unknown, which the gate has ruled out
 */
export function surfaceOf(problem: Problem): SurfaceDefinition | undefined {
  if (problem.kind === 'formula') return undefined;
  const surface = surfaceById.get(problem.id);
  if (surface === undefined) throw new Error(`Unknown surface "${problem.id}".`);
  return surface;
}

/** The loss in the problem's parameters, in the formula language. */
export const formulaOf = (problem: Problem): string =>
  problem.kind === 'formula' ? problem.text : (surfaceOf(problem)?.formula ?? '');

/** The names of the parameters, in the order of coordinates. */
export const parametersOf = (_problem: Problem): readonly string[] => ['x', 'y'];

/** The part of the parameter plane that the map shows at first. */
export function homeView(problem: Problem): View {
  const surface = surfaceOf(problem);
  return surface === undefined ? FORMULA_VIEW : { x: surface.view[0], y: surface.view[1] };
}

/** The diagonal of the home view, the ruler of lengths that zooming does not change. */
export function homeDiagonal(problem: Problem): number {
  const { x, y } = homeView(problem);
  return Math.hypot(x[1] - x[0], y[1] - y[0]);
}

/** Where a visitor starts. */
export const firstStart = (problem: Problem): readonly number[] =>
  surfaceOf(problem)?.starts[0]?.at ?? defaults.formulaStart;

/** The problem's name for the reader. */
export const problemName = (problem: Problem): string =>
  surfaceOf(problem)?.name ?? 'A typed surface';

/** Whether two problems are one surface to look at: a typed one stays the same while it is edited. */
export const isSameSurface = (a: Problem, b: Problem): boolean =>
  a.kind === 'surface' ? b.kind === 'surface' && a.id === b.id : b.kind === 'formula';
