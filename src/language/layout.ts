/** A formula as it is set on a page, before markup: MathML and TeX are two spellings of it. */

export type Layout =
  /** A name: one letter is set in italics, a word upright. */
  | { readonly kind: 'identifier'; readonly text: string }
  /** The name of a function, before its bracket. */
  | { readonly kind: 'function'; readonly text: string }
  /** `of`: the name in whose place it stands, where that is to be found again. */
  | { readonly kind: 'number'; readonly text: string; readonly of?: string }
  | { readonly kind: 'operator'; readonly text: string; readonly form: 'prefix' | 'infix' }
  /** A word of English: or, otherwise. */
  | { readonly kind: 'word'; readonly text: string }
  /** Factors side by side; `wide` where they would run together. */
  | { readonly kind: 'times'; readonly wide: boolean }
  | { readonly kind: 'row'; readonly parts: readonly Layout[] }
  | { readonly kind: 'fraction'; readonly over: Layout; readonly under: Layout }
  | { readonly kind: 'root'; readonly inner: Layout }
  | { readonly kind: 'superscript'; readonly base: Layout; readonly exponent: Layout }
  | { readonly kind: 'subscript'; readonly base: Layout; readonly index: Layout }
  | { readonly kind: 'accent'; readonly base: Layout; readonly mark: 'hat' | 'bar' | 'tilde' }
  | {
      readonly kind: 'fenced';
      readonly open: string;
      readonly close: string;
      readonly inner: Layout;
    }
  | { readonly kind: 'cases'; readonly cases: readonly Case[] };

export interface Case {
  readonly value: Layout;
  /** Absent: otherwise. */
  readonly condition?: Layout;
}

export const identifier = (text: string): Layout => ({ kind: 'identifier', text });

/** Parts side by side; rows in it dissolve, and one part alone is itself. */
export function row(...parts: readonly Layout[]): Layout {
  const flat = parts.flatMap((part) => (part.kind === 'row' ? part.parts : [part]));
  return flat.length === 1 ? flat[0] : { kind: 'row', parts: flat };
}

export const infix = (text: string): Layout => ({ kind: 'operator', text, form: 'infix' });

export const fenced = (inner: Layout, open = '(', close = ')'): Layout => {
  return { kind: 'fenced', open, close, inner };
};

export const superscript = (base: Layout, exponent: Layout): Layout => {
  return { kind: 'superscript', base, exponent };
};

export const subscript = (base: Layout, index: Layout): Layout => {
  return { kind: 'subscript', base, index };
};

/** The first leaf in reading order. */
export function firstLeaf(layout: Layout): Layout {
  switch (layout.kind) {
    case 'row':
      return firstLeaf(layout.parts[0]);
    case 'superscript':
    case 'subscript':
    case 'accent':
      return firstLeaf(layout.base);
    default:
      return layout;
  }
}

/** The last leaf on the line; scripts are looked through to their base. */
export function lastLeaf(layout: Layout): Layout {
  switch (layout.kind) {
    case 'row':
      return lastLeaf(layout.parts[layout.parts.length - 1]);
    case 'superscript':
    case 'subscript':
    case 'accent':
      return lastLeaf(layout.base);
    default:
      return layout;
  }
}

/** Whether brackets around it must grow. */
export function isTall(layout: Layout): boolean {
  switch (layout.kind) {
    case 'row':
      return layout.parts.some(isTall);
    case 'fraction':
    case 'cases':
      return true;
    case 'root':
      return isTall(layout.inner);
    case 'superscript':
    case 'subscript':
    case 'accent':
      return isTall(layout.base);
    case 'fenced':
      return isTall(layout.inner);
    default:
      return false;
  }
}
