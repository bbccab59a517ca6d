/** Formulas and rules that mean nothing, each with the sentence that helps, and what it is about. */

export interface Nonsense {
  readonly text: string;
  readonly sentence: string;
  /** The stretch that is marked. */
  readonly marked: string;
}

export const nonsenseFormulas: readonly Nonsense[] = [
  { text: 'x^^2', sentence: "expected a number, name or '(' at 3.", marked: '^' },
  { text: 'sen(x)', sentence: 'unknown function sen at 1; did you mean sin?', marked: 'sen' },
  { text: '', sentence: 'write an expression, such as x^2 + y^2.', marked: '' },
  {
    text: '(x + y',
    sentence: "expected ')' at 7 to close the '(' at 1, found the end.",
    marked: '',
  },
  {
    text: '2x + y',
    sentence: 'an operator is missing at 2: for a product write 2 * x.',
    marked: 'x',
  },
  { text: 'x + z', sentence: 'unknown name z at 5; the names here are x, y and pi.', marked: 'z' },
  { text: 'x**2 + y', sentence: 'write ^ instead of ** at 2.', marked: '**' },
  {
    text: '<img src=x onerror=alert(1)>',
    sentence: "expected a number, name or '(' at 1.",
    marked: '<',
  },
  {
    text: 'max(x)',
    sentence: 'max needs at least 2 arguments, not 1, at 1: write max(u, v, …).',
    marked: 'max(x)',
  },
  { text: 'ln(x) + y^2', sentence: 'there is no ln at 1: write log(u).', marked: 'ln' },
];

export const nonsenseRules: readonly Nonsense[] = [
  {
    text: 'x^^2',
    sentence: "expected '=' after x at 2: a statement is written name = expression.",
    marked: '^',
  },
  {
    text: '',
    sentence: 'the rule never assigns x: end with a line such as x = x - lr * g.',
    marked: '',
  },
  {
    text: 'm = g\nz = x - lr * m',
    sentence: 'the rule never assigns x: end with a line such as x = x - lr * g.',
    marked: 'm = g\nz = x - lr * m',
  },
  {
    text: 'm = 0.9*m + g\nx = x - lr*sqr(m)',
    sentence: 'there is no sqr at 12 in line 2: write u^2.',
    marked: 'sqr',
  },
  { text: 'x -= lr * g', sentence: 'write x = x - … at 3.', marked: '-' },
  {
    text: 'x = x - lr * y',
    sentence: 'a rule runs for each coordinate: x stands for every one, y for none.',
    marked: 'y',
  },
  {
    text: 'lr = 0.5\nx = x - lr * g',
    sentence: 'lr is given at every step; a rule can set only x and g of these.',
    marked: 'lr',
  },
  {
    text: 'x = x - lr * g\nsin = 3',
    sentence: 'sin has a meaning already and cannot be assigned.',
    marked: 'sin',
  },
  {
    text: 'init m = 1\nx = x - lr * g',
    sentence: 'm has an initial value but is never assigned.',
    marked: 'm',
  },
  {
    text: 'x = x - lr * g)\n<script>alert(1)</script>',
    sentence: "')' at 15 in line 1 closes nothing.",
    marked: ')',
  },
];
