/** The loss over data as it is computed, typeset from the texts of model and loss: the mean over i of what an example costs. */
import type { DataSource } from '../../engine/objective-source';
import { Recent } from '../../engine/recent';
import { type MathElement, mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { namesIn, type Tree } from '../../language/tree';

const NOWHERE = { start: 0, end: 0 };

type Node = MathElement | string;

const element = (
  name: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): MathElement => ({ name, attributes, children });

const sign = (text: string, attributes?: Readonly<Record<string, string>>): MathElement =>
  element('mo', [text], attributes);

const nameTree = (name: string): Tree => ({ kind: 'name', name, at: NOWHERE });

/** What stands within a `math` element. */
const set = (tree: Tree): Node => mathml(tree).children[0] ?? '';

const setName = (name: string): Node => set(nameTree(name));

export interface LossFormulaPart {
  readonly of: 'mean' | 'prediction' | 'example';
  readonly formula: MathElement;
}

/** What is typeset: nothing of the data themselves. */
type LossTexts = Pick<DataSource, 'model' | 'loss' | 'features' | 'parameters' | 'penalized'>;

/** A point that is moved changes no text, and is to change nothing on the page. */
const kept = new Recent<readonly LossFormulaPart[]>(16);

/**
 * One formula where the prediction can stand in the loss itself; otherwise the mean, the prediction and the loss of an
 * example, each on its own. The same object for the same texts.
 */
export function lossFormulas(source: LossTexts): readonly LossFormulaPart[] {
  const { model, loss, features, parameters, penalized } = source;
  const key = JSON.stringify([model, loss, features, parameters, penalized]);
  return kept.get(key, () => typesetLoss(source));
}

function typesetLoss(source: LossTexts): readonly LossFormulaPart[] {
  const { model, loss, features } = source;
  const ofExample = parseExpression(loss);
  const indexed = new Map([...features, 'y'].map((name) => [name, nameTree(withIndex(name))]));
  const prediction = replaced(parseExpression(model), indexed);
  const occurrences = namesIn(ofExample).filter(({ name }) => name === 'prediction').length;
  if (occurrences === 1) {
    const inside = new Map([...indexed, ['prediction', prediction] as const]);
    return [{ of: 'mean', formula: meanOf(source, set(replaced(ofExample, inside))) }];
  }
  const letter = isLogit(source) ? 'z' : 'yHat';
  const short = new Map([['prediction', nameTree(letter)]]);
  const equation = (left: Node, right: Node): MathElement =>
    element('math', [element('mrow', [left, sign('='), right])]);
  return [
    { of: 'mean', formula: meanOf(source, lossOf(`${letter}_i`, 'y_i')) },
    { of: 'prediction', formula: equation(setName(`${letter}_i`), set(prediction)) },
    {
      of: 'example',
      formula: equation(lossOf(letter, 'y'), set(replaced(ofExample, short))),
    },
  ];
}

/** The prediction is made into a probability by the loss. */
const isLogit = ({ loss }: LossTexts): boolean => loss.includes('exp(');

/** `x` → `x_i`, `x1` → `x_1i`: what the letters of the language know as indices. */
const withIndex = (name: string): string => name.replace(/^([a-z]+)(\d*)$/, '$1_$2i');

function meanOf({ parameters, penalized }: LossTexts, example: Node): MathElement {
  const mean = element('mfrac', [element('mn', ['1']), element('mi', ['n'])]);
  const sum = element('msub', [
    sign('∑', { largeop: 'false', movablelimits: 'false' }),
    element('mi', ['i']),
  ]);
  const penalty = penalized.length === 0 ? [] : [sign('+'), penaltyOf(penalized)];
  return element('math', [
    element('mrow', [
      call('L', parameters),
      sign('='),
      element('mrow', [mean, sum, example]),
      ...penalty,
    ]),
  ]);
}

/** λ/2 (w₁² + w₂²). */
function penaltyOf(penalized: readonly string[]): MathElement {
  const half = element('mfrac', [setName('lambda'), element('mn', ['2'])]);
  const squares = penalized.flatMap((name, index) => [
    ...(index === 0 ? [] : [sign('+')]),
    set({
      kind: 'binary',
      operator: '^',
      left: nameTree(name),
      right: { kind: 'number', value: 2, at: NOWHERE },
      at: NOWHERE,
    }),
  ]);
  return element('mrow', [half, ...(squares.length === 1 ? squares : bracketed(squares))]);
}

const lossOf = (prediction: string, target: string): MathElement => call('ℓ', [prediction, target]);

const call = (name: string, names: readonly string[]): MathElement =>
  element('mrow', [
    element('mi', [name]),
    ...bracketed(names.flatMap((one, at) => [...(at === 0 ? [] : [sign(',')]), setName(one)])),
  ]);

const bracketed = (parts: readonly Node[]): readonly Node[] => [
  sign('(', { form: 'prefix', stretchy: 'false' }),
  ...parts,
  sign(')', { form: 'postfix', stretchy: 'false' }),
];

/** The tree with other trees in the place of names. */
function replaced(tree: Tree, names: ReadonlyMap<string, Tree>): Tree {
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'name':
      return names.get(tree.name) ?? tree;
    case 'unary':
      return { ...tree, operand: replaced(tree.operand, names) };
    case 'binary':
      return { ...tree, left: replaced(tree.left, names), right: replaced(tree.right, names) };
    case 'conditional':
      return {
        ...tree,
        test: replaced(tree.test, names),
        yes: replaced(tree.yes, names),
        no: replaced(tree.no, names),
      };
    case 'call':
      return { ...tree, arguments: tree.arguments.map((part) => replaced(part, names)) };
  }
}
