/** A second witness of what a formula means: the tree evaluated by the functions of JavaScript's Math. */
import type { Tree } from '../../src/language/tree';

type Names = Readonly<Record<string, number>>;

export function evaluateTree(tree: Tree, names: Names): number {
  const value = (part: Tree) => evaluateTree(part, names);
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return tree.name === 'pi' ? Math.PI : (names[tree.name] ?? Number.NaN);
    case 'unary':
      return tree.operator === '-' ? -value(tree.operand) : Number(value(tree.operand) === 0);
    case 'binary':
      return evaluateBinary(tree.operator, value(tree.left), value(tree.right));
    case 'conditional':
      return value(tree.test) !== 0 ? value(tree.yes) : value(tree.no);
    case 'call':
      return FUNCTIONS[tree.name]?.(...tree.arguments.map(value)) ?? Number.NaN;
  }
}

function evaluateBinary(operator: string, u: number, v: number): number {
  switch (operator) {
    case '+':
      return u + v;
    case '-':
      return u - v;
    case '*':
      return u * v;
    case '/':
      return u / v;
    case '^':
      return u ** v;
    case '<':
      return Number(u < v);
    case '<=':
      return Number(u <= v);
    case '>':
      return Number(u > v);
    case '>=':
      return Number(u >= v);
    case '==':
      return Number(u === v);
    case '!=':
      return Number(u !== v);
    case '&&':
      return Number(u !== 0 && v !== 0);
    case '||':
      return Number(u !== 0 || v !== 0);
    default:
      throw new Error(`No operator ${operator}.`);
  }
}

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  min: Math.min,
  max: Math.max,
  tanh: Math.tanh,
  sigmoid: (u) => 1 / (1 + Math.exp(-u)),
  floor: Math.floor,
};
