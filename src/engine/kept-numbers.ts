/** How many numbers a rule keeps from step to step: the memory it needs beside the parameters. */
import type { NodeId } from '../language/graph';
import { Graph } from '../language/graph-builder';
import { liveNodes } from '../language/operands';
import { executeRule } from '../language/statements';
import { coordinatewiseNames } from './coordinatewise';
import { readRule } from './rule-lines';

export interface KeptNumbers {
  /** States of which every parameter has its own. */
  readonly perParameter: readonly string[];
  /** States that all parameters share. */
  readonly shared: readonly string[];
}

/**
 * States that the position depends on with these settings: RMSProp without momentum keeps no velocity.
 * @throws FormulaError where the rule cannot be read
 */
export function keptNumbers(
  rule: string,
  hyperparameters: Readonly<Record<string, number>>,
): KeptNumbers {
  const analysis = readRule(rule, Object.keys(hyperparameters), 1);
  const graph = new Graph();
  const final = executeRule(graph, analysis.statements, 1, (name) => {
    const value = hyperparameters[name];
    return value === undefined ? graph.input(name) : graph.constant(value);
  });
  const last = (name: string): NodeId[] => [...(final.get(name) ?? [])];
  const needed = new Set<string>();
  for (let before = -1; before !== needed.size; ) {
    before = needed.size;
    const results = ['x', ...needed].flatMap(last);
    for (const id of liveNodes(graph, results)) {
      const node = graph.node(id);
      if (node.kind === 'input' && analysis.states.includes(node.name)) needed.add(node.name);
    }
  }
  const own = coordinatewiseNames(analysis);
  const states = analysis.states.filter((name) => needed.has(name));
  return {
    perParameter: states.filter((name) => own.has(name)),
    shared: states.filter((name) => !own.has(name)),
  };
}
