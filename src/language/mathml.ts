/** Layout → MathML as plain data, which a view turns into elements: no markup is ever parsed. */
import { isTall, type Layout } from './layout';
import type { Statement, Tree } from './tree';
import { type TypesetOptions, typeset } from './typeset';

export interface MathElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/** A `math` element; give `display` to set it on its own line. */
export function mathml(
  subject: Tree | Statement,
  options: TypesetOptions & { readonly display?: 'block' } = {},
): MathElement {
  const attributes: Record<string, string> = {};
  if (options.display !== undefined) attributes.display = options.display;
  return element('math', [spell(typeset(subject, options))], attributes);
}

const INVISIBLE_TIMES = '\u2062';
const FUNCTION_APPLICATION = '\u2061';
const NO_BREAK_SPACE = '\u00a0';
/** Browsers would set a slash as wide as a plus. */
const SPACING: Readonly<Record<string, Record<string, string>>> = {
  '/': { lspace: '0', rspace: '0' },
};
const MARKS = { hat: '^', bar: '¯', tilde: '~' };

function element(
  name: string,
  children: readonly (MathElement | string)[],
  attributes: Readonly<Record<string, string>> = {},
): MathElement {
  return { name, attributes, children };
}

function spell(layout: Layout): MathElement {
  switch (layout.kind) {
    case 'identifier':
      return element('mi', [layout.text]);
    case 'function':
      return element(
        'mi',
        [layout.text],
        layout.text.length === 1 ? { mathvariant: 'normal' } : {},
      );
    case 'number':
      return element(
        'mn',
        [layout.text],
        layout.of === undefined ? {} : { 'data-name': layout.of },
      );
    case 'operator':
      return operator(
        layout.text,
        layout.form === 'prefix' ? { form: 'prefix' } : SPACING[layout.text],
      );
    case 'word':
      return element('mtext', [layout.text.replaceAll(' ', NO_BREAK_SPACE)]);
    case 'times':
      return layout.wide ? element('mspace', [], { width: '0.1667em' }) : operator(INVISIBLE_TIMES);
    case 'row':
      return element('mrow', spellRow(layout.parts));
    case 'fraction':
      return element('mfrac', [spell(layout.over), spell(layout.under)]);
    case 'root':
      return element('msqrt', [spell(layout.inner)]);
    case 'superscript': {
      const { base, exponent } = layout;
      if (base.kind === 'subscript')
        return element('msubsup', [spell(base.base), spell(base.index), spell(exponent)]);
      return element('msup', [spell(base), spell(exponent)]);
    }
    case 'subscript':
      return element('msub', [spell(layout.base), spell(layout.index)]);
    case 'accent':
      return element(
        'mover',
        [spell(layout.base), operator(MARKS[layout.mark], { stretchy: 'false' })],
        { accent: 'true' },
      );
    case 'fenced': {
      const stretchy = String(isTall(layout.inner));
      return element('mrow', [
        operator(layout.open, { form: 'prefix', fence: 'true', stretchy }),
        spell(layout.inner),
        operator(layout.close, { form: 'postfix', fence: 'true', stretchy }),
      ]);
    }
    case 'cases':
      return spellCases(layout);
  }
}

const operator = (text: string, attributes: Readonly<Record<string, string>> = {}): MathElement =>
  element('mo', [text], attributes);

/** Between a function and its bracket stands an invisible sign, so that screen readers say "of". */
function spellRow(parts: readonly Layout[]): MathElement[] {
  return parts.flatMap((part) => {
    const isFunction =
      part.kind === 'function' || (part.kind === 'superscript' && part.base.kind === 'function');
    return isFunction ? [spell(part), operator(FUNCTION_APPLICATION)] : [spell(part)];
  });
}

function spellCases({ cases }: Extract<Layout, { kind: 'cases' }>): MathElement {
  const cell = (...children: readonly (MathElement | string)[]) => element('mtd', children);
  const rows = cases.map(({ value, condition }) => {
    const word = element('mtext', [condition === undefined ? 'otherwise' : `if${NO_BREAK_SPACE}`]);
    const second = condition === undefined ? cell(word) : cell(word, spell(condition));
    return element('mtr', [cell(spell(value)), second]);
  });
  return element('mrow', [
    operator('{', { form: 'prefix', fence: 'true', stretchy: 'true' }),
    element('mtable', rows, { columnalign: 'left' }),
  ]);
}
