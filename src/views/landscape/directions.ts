/** Along which directions the loss curves most and least at its deepest minimum: placed once for all that keep off them. */
import {
  type DirectionMark,
  directionMarks,
  eigenDirections,
} from '../../drawing/eigen-directions';
import { formatShort } from '../../drawing/format';
import { shownOf } from '../../drawing/projection';
import { evaluateAt } from '../../engine/evaluate-at';
import { isOn, showsMinima } from '../../experiment/layers';
import { sourceOf } from '../../experiment/problem';
import type { Session } from '../../state/session';
import type { Shot } from './camera';

const none: readonly DirectionMark[] = [];

let placed: { readonly of: readonly unknown[]; readonly marks: readonly DirectionMark[] } = {
  of: [],
  marks: none,
};

/** None while the layer is off, at a kink, where there is no Hessian, and in the dark, where there is no minimum. */
export function directionsOn(
  { documents, results }: Session,
  { projection, scale }: Shot,
): readonly DirectionMark[] {
  const { experiment, presentation } = documents.getState().document;
  const { show } = presentation;
  const minimum = results.getState().survey?.value.minima[0];
  if (!minimum || minimum.eigenvalues.length === 0) return none;
  if (!isOn(show, 'eigen-directions') || !showsMinima(show)) return none;
  const of = [minimum, projection, scale, experiment.problem];
  if (of.every((one, i) => one === placed.of[i])) return placed.marks;
  const values = evaluateAt(sourceOf(experiment.problem), 'hessian', minimum.position);
  const [first = 0, second = 1] = projection.axes.toSorted((a, b) => a - b);
  const turned = projection.axes[0] !== first;
  const diagonal = [values[`h${first}${first}`] ?? NaN, values[`h${second}${second}`] ?? NaN];
  const [across = NaN, up = NaN] = turned ? diagonal.toReversed() : diagonal;
  const directions = eigenDirections(across, values[`h${first}${second}`] ?? NaN, up);
  const at = shownOf(projection, minimum.position);
  const textOf = (value: number) => `λ ${formatShort(value)}`;
  const marks = directionMarks(at, directions, projection, textOf, scale);
  placed = { of, marks };
  return marks;
}
