/** What an experiment needs to know of its problem: formula, parameters, where to look and where to start. */
import type { SurfaceDefinition } from '../catalogue/surface';
import { surfaceById } from '../catalogue/surfaces';
import { formulaSource, type ObjectiveSource } from '../engine/objective-source';
import { proposalFor } from '../engine/proposal';
import { dataPart } from './data-part';
import { defaults } from './defaults';
import type { DataProblem, Problem, SurfaceProblem, View } from './experiment';

/** Two coordinates, by their places. */
export type Axes = readonly [across: number, up: number];

export const isDataProblem = (problem: Problem): problem is DataProblem =>
  problem.kind === 'fit' || problem.kind === 'classify';

/**
 * The catalogue's surface of a problem; undefined for a typed formula and for data.
 * @throws Error where the id is unknown, which the gate has ruled out
 */
export function surfaceOf(problem: Extract<Problem, { kind: 'surface' }>): SurfaceDefinition;
export function surfaceOf(problem: Problem): SurfaceDefinition | undefined;
export function surfaceOf(problem: Problem): SurfaceDefinition | undefined {
  if (problem.kind !== 'surface') return undefined;
  const surface = surfaceById.get(problem.id);
  if (surface === undefined) throw new Error(`Unknown surface "${problem.id}".`);
  return surface;
}

/** The loss in x and y, in the formula language. */
export const formulaOf = (problem: SurfaceProblem): string =>
  problem.kind === 'formula' ? problem.text : surfaceOf(problem).formula;

/** What is minimised, as the engine needs it. */
export const sourceOf = (problem: Problem): ObjectiveSource =>
  isDataProblem(problem) ? dataPart().sourceOf(problem) : formulaSource(formulaOf(problem));

/** The names of the parameters, in the order of coordinates. */
export function parametersOf(problem: Problem): readonly string[] {
  if (!isDataProblem(problem)) return ['x', 'y'];
  return problem.kind === 'classify' && problem.features === 2 ? ['w1', 'w2', 'b'] : ['w', 'b'];
}

/**
 * The part of the parameter plane that the map shows at first; without a surface's file, what the loss itself proposes.
 * @param axes the coordinates that the map shows of a problem with more than two
 */
export function homeView(problem: Problem, [across, up]: Axes = [0, 1]): View {
  if (problem.kind !== 'surface') {
    const { view, sides = [] } = proposalFor(sourceOf(problem));
    return { x: sides[across] ?? view.x, y: sides[up] ?? view.y };
  }
  const { view } = surfaceOf(problem);
  return { x: view[0], y: view[1] };
}

/** Learning rates that show something, by how the steps of a method scale. */
export function ratesFor(problem: Problem): SurfaceDefinition['rates'] {
  if (problem.kind === 'surface') return surfaceOf(problem).rates;
  const { rates } = proposalFor(sourceOf(problem));
  return isDataProblem(problem) ? { ...rates, ...dataPart().ratesFor(problem) } : rates;
}

/** The diagonal of the home view, the ruler of lengths that zooming does not change. */
export function homeDiagonal(problem: Problem): number {
  const { x, y } = homeView(problem);
  return Math.hypot(x[1] - x[0], y[1] - y[0]);
}

/** Where a link starts that does not say where; frozen for typed formulas and for data. */
export function firstStart(problem: Problem): readonly number[] {
  if (problem.kind === 'surface') return proposedStart(problem);
  return problem.kind === 'formula' ? defaults.formulaStart : parametersOf(problem).map(() => 0);
}

/** Where a visitor starts who chooses or types the surface. */
export const proposedStart = (problem: Problem): readonly number[] =>
  problem.kind === 'surface'
    ? (surfaceOf(problem).starts[0]?.at ?? [0, 0])
    : proposalFor(sourceOf(problem)).start;

/** The problem's name for the reader. */
export const problemName = (problem: Problem): string =>
  isDataProblem(problem)
    ? dataPart().nameOf(problem)
    : (surfaceOf(problem as Problem)?.name ?? 'A typed surface');

/** Whether two problems are one surface to look at: a typed one stays the same while it is edited. */
export function isSameSurface(a: Problem, b: Problem): boolean {
  if (isDataProblem(a)) return isDataProblem(b) && dataPart().isSameSurface(a, b);
  return a.kind === b.kind && (a.kind !== 'surface' || a.id === (b as typeof a).id);
}
