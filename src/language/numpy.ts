/** Tree → Python text for NumPy arrays: the tree is rewritten in NumPy's functions, then printed. */
import { printText } from './text';
import { type CallTree, isStatement, isTruth, type Statement, type Tree } from './tree';

const PYTHON_WORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally ' +
    'for from global if import in is lambda nonlocal not or pass raise return try while with yield np'
  ).split(' '),
);

const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  sin: 'np.sin',
  cos: 'np.cos',
  tan: 'np.tan',
  exp: 'np.exp',
  log: 'np.log',
  sqrt: 'np.sqrt',
  abs: 'np.abs',
  sign: 'np.sign',
  tanh: 'np.tanh',
  floor: 'np.floor',
  sum: 'np.sum',
  norm: 'np.linalg.norm',
};

/**
 * An expression, or an assignment whose names are arrays over the coordinates; `init` is an assignment to stand first.
 * Names that Python reserves get an underscore: `lambda_`.
 */
export function printNumpy(subject: Tree | Statement): string {
  if (isStatement(subject)) return `${pythonName(subject.name)} = ${printNumpy(subject.value)}`;
  return printText(number(subject), ' ** ');
}

export function pythonName(name: string): string {
  return PYTHON_WORDS.has(name) ? `${name}_` : name;
}

const call = (name: string, values: readonly Tree[], at: Tree['at']): CallTree => {
  return { kind: 'call', name, arguments: values, at };
};

const constant = (value: number, at: Tree['at']): Tree => ({ kind: 'number', value, at });

/** As a number: Python cannot subtract truths, and adds them as `or`. */
function number(tree: Tree): Tree {
  const written = rewrite(tree);
  if (!isTruth(tree)) return written;
  return call('np.where', [written, constant(1, tree.at), constant(0, tree.at)], tree.at);
}

function rewrite(tree: Tree): Tree {
  const { at } = tree;
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'name':
      return { ...tree, name: tree.name === 'pi' ? 'np.pi' : pythonName(tree.name) };
    case 'unary':
      return tree.operator === '!'
        ? call('np.logical_not', [rewrite(tree.operand)], at)
        : { ...tree, operand: number(tree.operand) };
    case 'binary':
      if (tree.operator === '&&' || tree.operator === '||') {
        const name = tree.operator === '&&' ? 'np.logical_and' : 'np.logical_or';
        return call(name, [rewrite(tree.left), rewrite(tree.right)], at);
      }
      return { ...tree, left: number(tree.left), right: number(tree.right) };
    case 'conditional':
      return call('np.where', [rewrite(tree.test), number(tree.yes), number(tree.no)], at);
    case 'call':
      return rewriteCall(tree);
  }
}

function rewriteCall({ name, arguments: values, at }: CallTree): Tree {
  const written = values.map(number);
  if (name === 'min' || name === 'max') {
    const pairwise = name === 'min' ? 'np.minimum' : 'np.maximum';
    return written.reduce((result, value) => call(pairwise, [result, value], at));
  }
  if (name === 'sigmoid') {
    const exponential = call(
      'np.exp',
      [{ kind: 'unary', operator: '-', operand: written[0], at }],
      at,
    );
    const one = constant(1, at);
    const denominator: Tree = { kind: 'binary', operator: '+', left: one, right: exponential, at };
    return { kind: 'binary', operator: '/', left: one, right: denominator, at };
  }
  return call(FUNCTION_NAMES[name] ?? name, written, at);
}
