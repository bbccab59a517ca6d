/** The gradient of a typed surface, typeset. */
import { useMemo } from 'react';
import { type MathElement, mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { shownDerivative } from '../../language/shown-derivative';
import { printText } from '../../language/text';
import { Formula } from '../math/Formula';
import { words } from './words';
import './typed.css';

/** Characters of a formula, and of a derivative, beyond which nobody reads it. */
const LONGEST_FORMULA = 400;
const LONGEST_DERIVATIVE = 240;

const VARIABLES = ['x', 'y'] as const;

interface GradientFormulasProps {
  /** A formula that can be read. */
  readonly text: string;
}

export function GradientFormulas({ text }: GradientFormulasProps) {
  const formulas = useMemo(() => gradientOf(text), [text]);
  return (
    <div className="typed-gradient" role="group" aria-label={words.gradient}>
      {formulas === undefined ? (
        <p>{words.gradientTooLong}</p>
      ) : (
        formulas.map(({ variable, formula }) => <Formula key={variable} formula={formula} />)
      )}
    </div>
  );
}

/** Undefined where it is too long to be read. */
function gradientOf(text: string) {
  if (text.length > LONGEST_FORMULA) return undefined;
  const tree = parseExpression(text);
  const derivatives = VARIABLES.map((variable) => ({
    variable,
    value: shownDerivative(tree, variable),
  }));
  if (derivatives.some(({ value }) => printText(value).length > LONGEST_DERIVATIVE))
    return undefined;
  return derivatives.map(({ variable, value }) => {
    const nowhere = { start: 0, end: 0 };
    const formula = mathml({ kind: 'assignment', name: 'f', nameAt: nowhere, value, at: nowhere });
    return { variable, formula: withSlope(formula, variable) };
  });
}

/** The equation with ∂f/∂x in place of f. */
function withSlope(formula: MathElement, variable: string): MathElement {
  const [row] = formula.children;
  if (row === undefined || typeof row === 'string') return formula;
  const part = (name: string) => element('mrow', element('mo', '∂'), element('mi', name));
  const slope = element('mfrac', part('f'), part(variable));
  return { ...formula, children: [{ ...row, children: [slope, ...row.children.slice(1)] }] };
}

const element = (name: string, ...children: readonly (MathElement | string)[]): MathElement => {
  return { name, attributes: {}, children };
};
