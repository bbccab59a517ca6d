/** Formulas as MathML elements, made from data and never from markup. */
import { createElement, Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { MathElement } from '../../language/mathml';
import { breakFormula } from './line-breaks';
import './formula.css';

interface FormulaProps {
  /** A `math` element. */
  readonly formula: MathElement;
}

/** A line may end here; nothing is seen. */
const ZERO_WIDTH_SPACE = '\u200b';

/** No formula is set smaller than this share of its size. */
const SMALLEST = 0.7;

/** On lines of its own: a long one breaks before its signs, and what still does not fit is set smaller. */
export function Formula({ formula }: FormulaProps) {
  const block = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const { current } = block;
    if (current === null || formula.children.length === 0) return;
    current.style.fontSize = '';
    const share = current.clientWidth / current.scrollWidth;
    if (share < 1) current.style.fontSize = `${Math.max(SMALLEST, share)}em`;
  }, [formula]);

  const pieces = breakFormula(formula).map((piece) =>
    createElement(
      Fragment,
      null,
      createElement('math', null, ...piece.map(render)),
      ZERO_WIDTH_SPACE,
    ),
  );
  return createElement('span', { ref: block, className: 'formula' }, ...pieces);
}

/** Within a line of text. */
export const InlineFormula = ({ formula }: FormulaProps) => render(formula);

function render(node: MathElement | string): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.name, node.attributes, ...node.children.map(render));
}
