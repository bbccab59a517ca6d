/** What an experiment needs to know of its problem: formula, parameters, where to look and where to start. */
import type { SurfaceDefinition } from '../catalogue/surface';
import { surfaceById } from '../catalogue/surfaces';
import { formulaSource, type ObjectiveSource } from '../engine/objective-source';
import { proposalFor } from '../engine/proposal';
import { defaults } from './defaults';
import type { Problem, View } from './experiment';

/**
 * The catalogue's surface of a problem; undefined for a typed formula.
 * @throws Error where the id is unknown, which the gate has ruled out
 */
export function surfaceOf(problem: Extract<Problem, { kind: 'surface' }>): SurfaceDefinition;
export function surfaceOf(problem: Problem): SurfaceDefinition | undefined;
export function surfaceOf(problem: Problem): SurfaceDefinition | undefined {
  if (problem.kind === 'formula') return undefined;
  const surface = surfaceById.get(problem.id);
  if (surface === undefined) throw new Error(`Unknown surface "${problem.id}".`);
  return surface;
}

/** The loss in the problem's parameters, in the formula language. */
export const formulaOf = (problem: Problem): string =>
  problem.kind === 'formula' ? problem.text : (surfaceOf(problem)?.formula ?? '');

/** What is minimised, as the engine needs it. */
export const sourceOf = (problem: Problem): ObjectiveSource => formulaSource(formulaOf(problem));

/** The names of the parameters, in the order of coordinates. */
export const parametersOf = (_problem: Problem): readonly string[] => ['x', 'y'];

/** The part of the parameter plane that the map shows at first; of a typed formula, what the formula itself proposes. */
export function homeView(problem: Problem): View {
  if (problem.kind === 'formula') return proposalFor(sourceOf(problem)).view;
  const { view } = surfaceOf(problem);
  return { x: view[0], y: view[1] };
}

/** Learning rates that show something, by how the steps of a method scale. */
export const ratesFor = (problem: Problem): SurfaceDefinition['rates'] =>
  problem.kind === 'formula' ? proposalFor(sourceOf(problem)).rates : surfaceOf(problem).rates;

/** The diagonal of the home view, the ruler of lengths that zooming does not change. */
export function homeDiagonal(problem: Problem): number {
  const { x, y } = homeView(problem);
  return Math.hypot(x[1] - x[0], y[1] - y[0]);
}

/** Where a link starts that does not say where; frozen for typed formulas. */
export const firstStart = (problem: Problem): readonly number[] =>
  problem.kind === 'formula' ? defaults.formulaStart : proposedStart(problem);

/** Where a visitor starts who chooses or types the surface. */
export const proposedStart = (problem: Problem): readonly number[] =>
  problem.kind === 'formula'
    ? proposalFor(sourceOf(problem)).start
    : (surfaceOf(problem).starts[0]?.at ?? [0, 0]);

/** The problem's name for the reader. */
export const problemName = (problem: Problem): string =>
  surfaceOf(problem)?.name ?? 'A typed surface';

/** Whether two problems are one surface to look at: a typed one stays the same while it is edited. */
export const isSameSurface = (a: Problem, b: Problem): boolean =>
  a.kind === 'surface' ? b.kind === 'surface' && a.id === b.id : b.kind === 'formula';
