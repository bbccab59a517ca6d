/** The gradient, as the table of lines writes it above the rule. */
import type { MathElement } from '../../language/mathml';

const letter = (text: string): MathElement => ({ name: 'mi', attributes: {}, children: [text] });
const sign = (text: string, attributes: MathElement['attributes'] = {}): MathElement => ({
  name: 'mo',
  attributes,
  children: [text],
});
const row = (...children: readonly MathElement[]): MathElement => ({
  name: 'mrow',
  attributes: {},
  children,
});
const math = (...children: readonly MathElement[]): MathElement => ({
  name: 'math',
  attributes: {},
  children: [row(...children)],
});
const partial: readonly MathElement[] = [
  row(sign('∂'), letter('f')),
  sign('/', { lspace: '0', rspace: '0' }),
  row(sign('∂'), letter('x')),
];
/** ∂f/∂x */
export const slope = math(...partial);
/** g = ∂f/∂x */
export const gradient = math(letter('g'), sign('='), ...partial);
export const seen = math(letter('g'));
