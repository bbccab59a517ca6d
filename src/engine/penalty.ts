/** Weight decay that is part of what a run minimises: the L2 penalty that its rule adds to the gradient. */
import { buildExpression } from '../language/build';
import { Graph } from '../language/graph-builder';
import type { Program } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import { analyseRule } from '../language/statements';
import { GIVEN } from './given';
import { Recent } from './recent';
import type { RunWork } from './work';

const kept = new Recent<{ readonly program: Program | undefined }>(64);

/**
 * The factor λ of a rule that follows the gradient of f + λ/2·|x|², read off its first statement on `g`; 0 for a rule
 * without one. Decay beside the gradient, as AdamW has it, is no penalty: such a rule comes to rest where f alone is
 * level.
 */
export function penaltyOf({
  rule,
  hyperparameters,
}: Pick<RunWork, 'rule' | 'hyperparameters'>): number {
  if (!hyperparameters.weight_decay) return 0;
  const names = Object.keys(hyperparameters);
  const key = JSON.stringify([rule, names]);
  const { program } = kept.get(key, () => ({ program: gradientProgram(rule, names) }));
  if (program === undefined) return 0;
  return evaluateScalar(program, { ...hyperparameters, x: 1, g: 0 }).g ?? 0;
}

/** From `x`, `g` and hyperparameters to what the rule makes of the gradient; undefined if that needs more. */
function gradientProgram(rule: string, names: readonly string[]): Program | undefined {
  const statement = analyseRule(rule, names, GIVEN).statements.find(({ name }) => name === 'g');
  const graph = new Graph();
  const inputs = ['x', 'g', ...names].map((name) => ({ name, level: 'lane' as const }));
  let complete = statement !== undefined;
  const node = statement
    ? buildExpression(graph, statement.value, (name) => {
        complete &&= inputs.some((input) => input.name === name);
        return graph.input(name);
      })
    : graph.constant(0);
  return complete ? { graph, inputs, outputs: [{ name: 'g', node }] } : undefined;
}
