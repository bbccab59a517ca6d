/** Layout → TeX, for LaTeX with amsmath. */
import { isTall, type Layout } from './layout';
import type { Statement, Tree } from './tree';
import { type TypesetOptions, typeset } from './typeset';

export function tex(subject: Tree | Statement, options: TypesetOptions = {}): string {
  return spell(typeset(subject, options));
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['α', '\\alpha'],
  ['β', '\\beta'],
  ['γ', '\\gamma'],
  ['δ', '\\delta'],
  ['ε', '\\varepsilon'],
  ['ζ', '\\zeta'],
  ['η', '\\eta'],
  ['θ', '\\theta'],
  ['ι', '\\iota'],
  ['κ', '\\kappa'],
  ['λ', '\\lambda'],
  ['μ', '\\mu'],
  ['ν', '\\nu'],
  ['ξ', '\\xi'],
  ['π', '\\pi'],
  ['ρ', '\\rho'],
  ['σ', '\\sigma'],
  ['τ', '\\tau'],
  ['φ', '\\varphi'],
  ['χ', '\\chi'],
  ['ψ', '\\psi'],
  ['ω', '\\omega'],
  ['∞', '\\infty'],
  ['−', '-'],
  ['·', '\\cdot'],
  ['×', '\\times'],
  ['≤', '\\le'],
  ['≥', '\\ge'],
  ['≠', '\\ne'],
  ['←', '\\leftarrow'],
  ['‖', '\\|'],
  ['⌊', '\\lfloor'],
  ['⌋', '\\rfloor'],
]);

/** Functions that LaTeX knows by a command of their own. */
const OPERATORS: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'tanh', 'log', 'min', 'max']);

function spell(layout: Layout): string {
  switch (layout.kind) {
    case 'identifier':
      return (
        COMMANDS.get(layout.text) ?? (layout.text.length === 1 ? layout.text : word(layout.text))
      );
    case 'function':
      if (OPERATORS.has(layout.text)) return `\\${layout.text}`;
      return COMMANDS.get(layout.text) ?? `\\operatorname{${layout.text}}`;
    case 'number':
      return layout.text;
    case 'operator':
      return spellOperator(layout.text, layout.form);
    case 'word':
      return `\\text{${layout.text}}`;
    case 'times':
      return layout.wide ? '\\,' : ' ';
    case 'row':
      return layout.parts.map(spell).join('');
    case 'fraction':
      return `\\frac{${spell(layout.over)}}{${spell(layout.under)}}`;
    case 'root':
      return `\\sqrt{${spell(layout.inner)}}`;
    case 'superscript':
      return `${spell(layout.base)}^{${spell(layout.exponent)}}`;
    case 'subscript':
      return `${spell(layout.base)}_{${spell(layout.index)}}`;
    case 'accent':
      return `\\${layout.mark}{${spell(layout.base)}}`;
    case 'fenced':
      return spellFenced(layout.open, layout.close, layout.inner);
    case 'cases': {
      const rows = layout.cases.map(({ value, condition }) => {
        const when = condition === undefined ? word('otherwise') : `\\text{if }${spell(condition)}`;
        return `${spell(value)} & ${when}`;
      });
      return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`;
    }
  }
}

const word = (text: string): string => `\\text{${text.replaceAll('_', '\\_')}}`;

function spellOperator(text: string, form: 'prefix' | 'infix'): string {
  const sign = COMMANDS.get(text) ?? text;
  if (form === 'prefix' || text === '/') return sign;
  return text === ',' ? ', ' : ` ${sign} `;
}

function spellFenced(open: string, close: string, inner: Layout): string {
  const [left, right] = [COMMANDS.get(open) ?? open, COMMANDS.get(close) ?? close];
  const content = spell(inner);
  if (isTall(inner)) return `\\left${left} ${content} \\right${right}`;
  const gap = /^\\[a-z]/.test(left) ? ' ' : '';
  return `${left}${gap}${content}${gap}${right}`;
}
