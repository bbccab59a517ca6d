/** Update rules: what their names are, and their statements carried out for all coordinates in step. */
import { describe, expect, test } from 'vitest';
import { Graph } from '../../src/language/graph-builder';
import { parseStatements } from '../../src/language/parse';
import { evaluateScalar } from '../../src/language/scalar';
import { analyseRule, executeRule } from '../../src/language/statements';

const GIVEN = ['x', 'g', 'f', 't', 'T', 'lr', 'gnorm', 'newton'];

const ADAM = `g = g + weight_decay * x
m = beta1 * m + (1 - beta1) * g
v = beta2 * v + (1 - beta2) * g^2
mHat = m / (1 - beta1^t)
vHat = v / (1 - beta2^t)
x = x - lr * mHat / (sqrt(vHat) + eps)`;

describe('analysis', () => {
  test('of Adam', () => {
    const analysis = analyseRule(ADAM, ['beta1', 'beta2', 'eps'], GIVEN);
    expect(analysis.states).toEqual(['m', 'v']);
    expect(analysis.hyperparameters).toEqual(['weight_decay', 'beta1', 'beta2', 'eps']);
    expect(analysis.assigned).toEqual(['g', 'm', 'v', 'mHat', 'vHat', 'x']);
    expect(analysis.inits).toEqual([]);
    expect(analysis.statements).toHaveLength(6);
  });

  test('a name read in one branch before it is assigned is state', () => {
    const rule = 'd = t == 1 ? 0 : g - gPrev; x = x - lr * d; gPrev = g';
    expect(analyseRule(rule, [], GIVEN)).toMatchObject({
      states: ['gPrev'],
      hyperparameters: [],
    });
  });

  test('initial values stand apart; what they read are hyperparameters', () => {
    const rule = 'init s = initial_accumulator * lr; s = s + g^2; x = x - lr * g / sqrt(s)';
    const analysis = analyseRule(rule, [], GIVEN);
    expect(analysis.inits.map(({ name }) => name)).toEqual(['s']);
    expect(analysis.statements.map(({ name }) => name)).toEqual(['s', 'x']);
    expect(analysis.hyperparameters).toEqual(['initial_accumulator']);
  });

  test('statements already read may be given', () => {
    expect(analyseRule(parseStatements(ADAM), [], GIVEN)).toEqual(analyseRule(ADAM, [], GIVEN));
  });

  test('e may be a name here', () => {
    expect(analyseRule('e = rho * e + g; x = x - e', [], GIVEN).states).toEqual(['e']);
  });

  test.each([
    ['', 0, 'the rule never assigns x: end with a line such as x = x - lr * g'],
    ['m = g', 0, 'the rule never assigns x: end with a line such as x = x - lr * g'],
    ['x = g; lr = 2', 7, 'lr is given at every step; a rule can set only x and g of these'],
    ['beta1 = 1; x = g', 0, 'beta1 is a hyperparameter: a rule reads it but cannot set it'],
    ['x = y', 4, 'a rule runs for each coordinate: x stands for every one, y for none'],
    ['y = g; x = y', 0, 'a rule runs for each coordinate: x stands for every one, y for none'],
    ['x = x - clip * g', 8, 'clip has a meaning already: choose another name'],
    ['clip = g; x = clip', 0, 'clip has a meaning already: choose another name'],
    ['init m = 1; x = g', 5, 'm has an initial value but is never assigned'],
    [
      'init m = 1; m = g; x = m',
      5,
      'm is assigned before it is read, so an initial value has no effect',
    ],
    ['init m = 1; init m = 2; m = m + g; x = m', 17, 'm has a second initial value'],
    [
      'init m = x; m = m + g; x = m',
      9,
      'an initial value knows hyperparameters and lr only, not x',
    ],
  ])('%s is refused', (rule, start, message) => {
    expect(() => analyseRule(rule, ['beta1'], GIVEN, ['clip'])).toThrow(
      expect.objectContaining({ message, start }),
    );
  });

  test('a rule that means too many operations is refused', () => {
    const line = 'x = x + (x + 1)^63 + (x + 2)^63 + (x + 3)^63 + (x + 4)^63';
    expect(() => analyseRule(Array(30).fill(line).join('\n'), [], GIVEN)).toThrow(
      '2000 are allowed',
    );
  });
});

/** The names a rule assigns, by name and coordinate (`x1`), from values named likewise. */
function carryOut(
  rule: string,
  coordinates: number,
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const graph = new Graph();
  const assigned = executeRule(graph, parseStatements(rule), coordinates, (name, coordinate) =>
    graph.input(`${name}${coordinate}`),
  );
  const outputs = [...assigned].flatMap(([name, nodes]) =>
    nodes.map((node, coordinate) => ({ name: `${name}${coordinate}`, node })),
  );
  const inputs = Object.keys(values).map((name) => ({ name, level: 'lane' as const }));
  return evaluateScalar({ graph, inputs, outputs }, values);
}

describe('execution', () => {
  test('a statement is carried out for all coordinates before the next', () => {
    // norm(x) is 5 for both coordinates, then norm of the new x is √(36 + 64) = 10.
    expect(carryOut('x = x + norm(x) * x / 5; r = norm(x)', 2, { x0: 3, x1: 4 })).toEqual({
      x0: 6,
      x1: 8,
      r0: 10,
      r1: 10,
    });
  });

  test('within a statement every coordinate sees the values before it', () => {
    expect(carryOut('x = sum(x)', 3, { x0: 1, x1: 2, x2: 4 })).toEqual({ x0: 7, x1: 7, x2: 7 });
  });

  test('sums go through the coordinates in order', () => {
    // (1e16 + 1) − 1e16 is 0 in doubles, 1e16 − 1e16 + 1 would be 1.
    expect(carryOut('s = sum(x)', 3, { x0: 1e16, x1: 1, x2: -1e16 }).s0).toBe(0);
  });

  test('init statements are left to whoever begins a run', () => {
    expect(carryOut('init m = 7; m = m + 1', 1, { m0: 1 })).toEqual({ m0: 2 });
  });

  test('one step of Adam by hand', () => {
    // m = 0.1·2 = 0.2 → m̂ = 2; v = 0.001·4 = 0.004 → v̂ = 4; x = 1 − 0.1·2/(2 + 0) = 0.9
    const names = { x: 1, g: 2, m: 0, v: 0, t: 1, lr: 0.1, eps: 0, weight_decay: 0 };
    const values = Object.entries({ ...names, beta1: 0.9, beta2: 0.999 });
    const step = carryOut(
      ADAM,
      1,
      Object.fromEntries(values.map(([key, value]) => [`${key}0`, value])),
    );
    expect(step.x0).toBeCloseTo(0.9, 14);
    expect(step.mHat0).toBeCloseTo(2, 14);
    expect(step.vHat0).toBeCloseTo(4, 12);
  });

  test('a name nobody knows is refused where it stands', () => {
    const graph = new Graph();
    expect(() =>
      executeRule(graph, parseStatements('x = x - q'), 1, (name) =>
        name === 'x' ? graph.input('x') : undefined,
      ),
    ).toThrow(expect.objectContaining({ message: 'unknown name q', start: 8 }));
  });
});
