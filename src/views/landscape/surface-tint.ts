/** The tint of a surface: its kind from the catalogue, its range from the survey; worked out once per survey. */
import { createTint, type Tint } from '../../drawing/tint';
import type { Survey } from '../../engine/survey';
import type { Problem } from '../../experiment/experiment';
import { surfaceOf } from '../../experiment/problem';

const tints = new WeakMap<Survey, Tint>();

/** @param survey of this problem */
export function surfaceTint(problem: Problem, survey: Survey): Tint {
  const known = tints.get(survey);
  // Of a typed surface nothing is known: the logarithm shows something of every shape.
  const kind = surfaceOf(problem)?.tint ?? 'logarithm';
  if (known?.kind === kind) return known;
  const tint = createTint(kind, survey);
  tints.set(survey, tint);
  return tint;
}
