/** The letter of a hyperparameter, as papers print it; its name where it has none. */
import { useMemo } from 'react';
import type { Hyperparameter } from '../../catalogue/optimizer';
import { mathml } from '../../language/mathml';
import { InlineFormula } from '../math/Formula';

interface LetterProps {
  readonly of: Pick<Hyperparameter, 'name' | 'symbol'>;
}

export function Letter({ of: { name, symbol } }: LetterProps) {
  const formula = useMemo(
    () =>
      symbol === undefined
        ? undefined
        : mathml({ kind: 'name', name: symbol, at: { start: 0, end: 0 } }),
    [symbol],
  );
  return formula === undefined ? name.replaceAll('_', ' ') : <InlineFormula formula={formula} />;
}
