/** The loss as it is computed, typeset. */
import { useMemo } from 'react';
import type { SurfaceProblem } from '../../experiment/experiment';
import { formulaOf } from '../../experiment/problem';
import { mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { Formula } from '../math/Formula';

export function SurfaceFormula({ problem }: { readonly problem: SurfaceProblem }) {
  const formula = useMemo(() => {
    const nowhere = { start: 0, end: 0 };
    const value = parseExpression(formulaOf(problem));
    return mathml({ kind: 'assignment', name: 'f', nameAt: nowhere, value, at: nowhere });
  }, [problem]);
  return <Formula formula={formula} />;
}
