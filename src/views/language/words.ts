/** What the page on the language says beside the language's own tables, in one place. */
import { formatCount } from '../../drawing/format';
import type { GIVEN } from '../../engine/given';
import type { PRECEDENCE } from '../../language/tree';

type Operator = Exclude<keyof typeof PRECEDENCE, 'atom'>;

/** What each operator is, with an example. */
export const operatorWords: Readonly<Record<Operator, readonly [usage: string, meaning: string]>> =
  {
    '^': ['u^v', 'power; -x^2 is -(x^2)'],
    unary: ['-u, !c', 'sign; not'],
    '*': ['u * v', 'product; always written out'],
    '/': ['u / v', 'quotient'],
    '+': ['u + v', 'sum'],
    '-': ['u - v', 'difference'],
    '<': ['u < v', 'less'],
    '<=': ['u <= v', 'less or equal'],
    '>': ['u > v', 'greater'],
    '>=': ['u >= v', 'greater or equal'],
    '==': ['u == v', 'equal'],
    '!=': ['u != v', 'not equal'],
    '&&': ['c && d', 'both'],
    '||': ['c || d', 'one of them, or both'],
    conditional: ['c ? u : v', 'u where c holds, otherwise v'],
  };

/** What every step gives to a rule. */
export const givenWords: Readonly<Record<(typeof GIVEN)[number], string>> = {
  x: 'the coordinate; a rule moves it',
  g: 'the gradient in this coordinate; a rule may change it',
  f: 'the loss here',
  t: 'the number of the step, from 1',
  T: 'how many steps there are',
  lr: 'the learning rate, after its schedule',
  gnorm: 'the length of the whole gradient',
  newton: 'Newton’s step in this coordinate: the inverse Hessian times the gradient',
};

export const words = {
  title: 'The formula language',
  intro:
    'A loss surface is one expression in x and y. An update rule is a few lines, each name = expression; it is carried out for every coordinate alike.',
  surfaces: 'Surfaces',
  rules: 'Rules',
  full: 'There is no room for another run: remove one to add a rule.',
  operators: 'Operators, the tightest first',
  functions: 'Functions',
  coordinates: 'In rules only',
  constants: 'Constants',
  given: 'Names that every step gives to a rule',
  own: 'Names of your own',
  hyperparameters:
    'A name that is read and never assigned is a hyperparameter, with a slider beside the rule.',
  states:
    'A name that is read before it is assigned is state: it keeps its value to the next step and is 0 at first, or what a line such as init s = 1 says.',
  comments:
    'A line may end with a comment from # on; a semicolon parts statements like a new line.',
  reserved: (names: readonly string[]) => `${names.join(', ')} cannot be names.`,
  otherwise: 'Written otherwise here',
  limits: 'Limits',
  limitsOf: (characters: number, nodes: number, nesting: number) =>
    `A text has at most ${formatCount(characters)} characters, needs at most ${formatCount(nodes)} operations and nests at most ${nesting} levels deep. There is no loop, no text and no way to reach anything but numbers.`,
  undefinedPlaces:
    'Where a formula has no value, such as log(x) for negative x, the map is hatched, and a run that comes there ends.',
} as const;
