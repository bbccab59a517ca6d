/** Tree → text in the language itself, with no brackets more than it needs; reading it back gives the same tree. */
import { type BinaryOperator, isStatement, PRECEDENCE, type Statement, type Tree } from './tree';

/** @param power how the operator ^ is spelled, with its spaces */
export function printText(subject: Tree | Statement, power = '^'): string {
  if (isStatement(subject)) {
    const init = subject.kind === 'init' ? 'init ' : '';
    return `${init}${subject.name} = ${printText(subject.value, power)}`;
  }
  return print(subject, PRECEDENCE.conditional, power);
}

/** Brackets stand around what binds less tightly than its surroundings ask. */
function print(tree: Tree, least: number, power: string): string {
  const [text, precedence] = printBare(tree, power);
  return precedence < least ? `(${text})` : text;
}

function printBare(tree: Tree, power: string): [text: string, precedence: number] {
  switch (tree.kind) {
    case 'number':
      return [String(tree.value), tree.value < 0 ? PRECEDENCE.unary : PRECEDENCE.atom];
    case 'name':
      return [tree.name, PRECEDENCE.atom];
    case 'unary':
      return [`${tree.operator}${print(tree.operand, PRECEDENCE.unary, power)}`, PRECEDENCE.unary];
    case 'binary': {
      const [left, right] = operandPrecedences(tree.operator);
      const operator = tree.operator === '^' ? power : ` ${tree.operator} `;
      const text = `${print(tree.left, left, power)}${operator}${print(tree.right, right, power)}`;
      return [text, PRECEDENCE[tree.operator]];
    }
    case 'conditional': {
      const [test, yes, no] = [tree.test, tree.yes, tree.no].map((part, index) =>
        print(part, PRECEDENCE.conditional + (index === 0 ? 1 : 0), power),
      );
      return [`${test} ? ${yes} : ${no}`, PRECEDENCE.conditional];
    }
    case 'call': {
      const values = tree.arguments.map((part) => print(part, PRECEDENCE.conditional, power));
      return [`${tree.name}(${values.join(', ')})`, PRECEDENCE.atom];
    }
  }
}

/** How tightly the left and right operand must bind to stand without brackets. */
function operandPrecedences(operator: BinaryOperator): [left: number, right: number] {
  const own = PRECEDENCE[operator];
  if (operator === '^') return [PRECEDENCE.atom, PRECEDENCE.unary];
  const comparison = own === PRECEDENCE['<'];
  return [comparison ? own + 1 : own, own + 1];
}
