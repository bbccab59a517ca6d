/** The tint of the surface that is shown: its kind from the catalogue, its range from the survey. */
import { useMemo } from 'react';
import { createTint, type Tint } from '../../drawing/tint';
import { surfaceOf } from '../../experiment/problem';
import { useDocument, useResults } from '../../state/session';

/** Undefined until the surface has been surveyed. */
export function useSurfaceTint(): Tint | undefined {
  const problem = useDocument((state) => state.document.experiment.problem);
  const survey = useResults((state) => state.survey?.value);
  // Of a typed surface nothing is known: the logarithm shows something of every shape.
  const kind = useMemo(() => surfaceOf(problem)?.tint ?? 'logarithm', [problem]);
  return useMemo(() => survey && createTint(kind, survey), [kind, survey]);
}
