/** A rule as it is with the settings of one run: what a hyperparameter switches off or makes 0 is left out. */
import { namesIn, type Statement, type Tree } from '../../language/tree';

/**
 * The assignments that still have a say in `x`, in order, simplified.
 * @param states names that keep their value to the next step
 */
export function specialise(
  statements: readonly Statement[],
  states: readonly string[],
  settings: Readonly<Record<string, number>>,
): readonly Statement[] {
  const simplified = statements
    .map((statement) => ({ ...statement, value: simplify(statement.value, settings) }))
    .filter(({ name, value }) => !(value.kind === 'name' && value.name === name));
  let kept: readonly Statement[] = [];
  let wanted: ReadonlySet<string> = new Set(['x']);
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size;
    const [used, read] = backwards(simplified, wanted);
    kept = used;
    wanted = new Set([...wanted, ...states.filter((state) => read.has(state))]);
  }
  return kept;
}

/** The statements that lead to the wanted names, and all names that they read from before the first. */
function backwards(
  statements: readonly Statement[],
  wanted: ReadonlySet<string>,
): [used: Statement[], read: Set<string>] {
  const live = new Set(wanted);
  const used: Statement[] = [];
  for (const statement of statements.toReversed()) {
    if (!live.has(statement.name)) continue;
    live.delete(statement.name);
    for (const { name } of namesIn(statement.value)) live.add(name);
    used.unshift(statement);
  }
  return [used, live];
}

/** The same value, shorter where settings are 0 or decide between two branches. */
export function simplify(tree: Tree, settings: Readonly<Record<string, number>>): Tree {
  const inner = (part: Tree): Tree => simplify(part, settings);
  switch (tree.kind) {
    case 'number':
      return tree;
    case 'name':
      return settings[tree.name] === 0 ? { kind: 'number', value: 0, at: tree.at } : tree;
    case 'unary': {
      const operand = inner(tree.operand);
      return tree.operator === '-' && is(operand, 0) ? operand : { ...tree, operand };
    }
    case 'conditional': {
      const setting = tree.test.kind === 'name' ? settings[tree.test.name] : undefined;
      if (setting !== undefined) return inner(setting !== 0 ? tree.yes : tree.no);
      return { ...tree, test: inner(tree.test), yes: inner(tree.yes), no: inner(tree.no) };
    }
    case 'call':
      return { ...tree, arguments: tree.arguments.map(inner) };
    case 'binary': {
      const [left, right] = [inner(tree.left), inner(tree.right)];
      const whole: Tree = { ...tree, left, right };
      switch (tree.operator) {
        case '+':
          return is(left, 0) ? right : is(right, 0) ? left : whole;
        case '-':
          if (is(right, 0)) return left;
          return is(left, 0)
            ? { kind: 'unary', operator: '-', operand: right, at: tree.at }
            : whole;
        case '*':
          if (is(left, 0) || is(right, 1)) return left;
          return is(right, 0) || is(left, 1) ? right : whole;
        case '/':
          return is(left, 0) || is(right, 1) ? left : whole;
        default:
          return whole;
      }
    }
  }
}

const is = (tree: Tree, value: number): boolean => tree.kind === 'number' && tree.value === value;
