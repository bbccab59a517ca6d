/** The plane of the parameters that the map shows of a problem with more than two: by which two, and where it stands. */
import type { Plane } from '../engine/work';
import { setStart, snap } from './changes';
import type { Experiment, Presentation, Problem } from './experiment';
import { type Axes, isDataProblem, parametersOf } from './problem';

/** The coordinates that the map shows: those that were chosen, else the first two. */
export function axesShown(problem: Problem, { plane }: Pick<Presentation, 'plane'>): Axes {
  const names = parametersOf(problem);
  const [across = -1, up = -1] = (plane ?? []).map((name) => names.indexOf(name));
  return across < 0 || up < 0 ? [0, 1] : [across, up];
}

/** @param at a number per coordinate: where the others stand; undefined where there are no others */
export const planeOf = (
  problem: Problem,
  presentation: Pick<Presentation, 'plane'>,
  at: readonly number[],
): Plane | undefined =>
  parametersOf(problem).length > 2 ? { axes: axesShown(problem, presentation), at } : undefined;

/** What the two axes of the map are called: of a line, what its parameters are, too. */
export function axisTitles(
  problem: Problem,
  presentation: Pick<Presentation, 'plane'>,
): readonly [string, string] {
  const names = parametersOf(problem);
  const [across, up] = axesShown(problem, presentation);
  const titleOf = (index: number): string => {
    const name = names[index] ?? '';
    if (!isDataProblem(problem)) return name;
    const isLine = problem.kind === 'classify' || problem.model === 'line';
    if (!isLine) return `parameter ${name}`;
    if (name === 'b') return `intercept ${name}`;
    return problem.kind === 'fit' ? `slope ${name}` : `weight ${name}`;
  };
  return [titleOf(across), titleOf(up)];
}

/** The start as moved by hand on the map; parameters that it does not show stay. */
export const moveStartOnMap = (
  experiment: Experiment,
  [across, up]: Axes,
  [x, y]: readonly [number, number],
): Experiment => setStart(experiment, experiment.start.with(across, snap(x)).with(up, snap(y)));

/** Another plane is another picture: the view goes with it. */
export function setPlane(presentation: Presentation, problem: Problem, axes: Axes): Presentation {
  const [across, up] = axesShown(problem, presentation);
  const names = parametersOf(problem);
  const [first, second] = [names[axes[0]], names[axes[1]]];
  const same = axes[0] === across && axes[1] === up;
  if (same || first === undefined || second === undefined || first === second) return presentation;
  const { plane: _plane, view: _view, ...others } = presentation;
  const usual = axes[0] === 0 && axes[1] === 1;
  return usual ? others : { ...others, plane: [first, second] };
}
