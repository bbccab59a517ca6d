/** One step of an optimizer as a program: noise, clipping and schedule around its update rule. */
import { buildExpression } from '../language/build';
import type { NodeId } from '../language/graph';
import { Graph } from '../language/graph-builder';
import { lower } from '../language/lower';
import { parseExpression } from '../language/parse';
import type { Program, ProgramInput } from '../language/program';
import { runningProducts } from '../language/running-product';
import { analyseRule, executeRule, type RuleAnalysis } from '../language/statements';
import { namesIn } from '../language/tree';
import { gatherUniformFactors } from '../language/uniform-factors';
import { GIVEN } from './given';
import { Recent } from './recent';
import { uniformStates } from './uniform-states';

/** Everything of a run that shapes its arithmetic; values of rates and hyperparameters do not. */
export interface StepShape {
  readonly rule: string;
  readonly hyperparameters: readonly string[];
  readonly schedule?: { readonly formula: string; readonly parameters: readonly string[] };
  readonly clips: boolean;
  readonly noisy: boolean;
  readonly coordinates: number;
  /** Names (`lr`, hyperparameters) that differ from start to start: a sweep is a batch. */
  readonly lanewise?: readonly string[];
}

export interface StepProgram {
  /** Lowered; reads coordinates, gradient and loss, writes coordinates and state. */
  readonly program: Program;
  /** The same before it was lowered. */
  readonly composed: Program;
  /** Values before the first step that are the same for every start and setting: t, running products. */
  readonly initial: ReadonlyMap<string, number>;
  /** From hyperparameters and `lr` to the states that a rule declares with `init`; others begin at 0. */
  readonly initialStates: Program;
  /** Names of all states, of level lane or step as the program's inputs say. */
  readonly states: readonly string[];
  /** Whether the rule asks for the Hessian. */
  readonly needsHessian: boolean;
}

/** PyTorch's guard in `clip_grad_norm_`. */
const CLIP_GUARD = 1e-6;

/** As many as are kept of objectives: every letter typed in a rule may make another. */
const kept = new Recent<StepProgram>(256);

/** The step program of a shape; kept, since a moved slider changes values and no shape. */
export function stepProgram(shape: StepShape): StepProgram {
  return kept.get(JSON.stringify(shape), () => buildStepProgram(shape));
}

const triangle = (row: number, column: number): string =>
  row <= column ? `h${row}${column}` : `h${column}${row}`;

export const stateInput = (name: string, coordinate: number | undefined): string =>
  coordinate === undefined ? `s:${name}` : `s:${name}:${coordinate}`;

export const hyperparameterInput = (name: string): string => (name === 'lr' ? 'lr' : `h:${name}`);

/** H⁻¹g by Cramer's rule; not finite where the Hessian is singular, which ends the run. */
function newtonStep(graph: Graph, gradient: readonly NodeId[]): NodeId[] {
  const h = (row: number, column: number) => graph.input(triangle(row, column));
  const minus = (a: NodeId, b: NodeId, c: NodeId, d: NodeId) =>
    graph.subtract(graph.multiply(a, b), graph.multiply(c, d));
  const [g0, g1] = gradient as [NodeId, NodeId];
  if (gradient.length === 1) return [graph.divide(g0, h(0, 0))];
  if (gradient.length === 3) {
    const cofactor = (row: number, column: number): NodeId => {
      const [a, b] = [(row + 1) % 3, (row + 2) % 3];
      const [c, d] = [(column + 1) % 3, (column + 2) % 3];
      return minus(h(a, c), h(b, d), h(a, d), h(b, c));
    };
    const alongRow = (row: number, factors: readonly NodeId[]): NodeId =>
      factors
        .map((factor, column) => graph.multiply(factor, cofactor(row, column)))
        .reduce((sum, product) => graph.add(sum, product));
    const determinant = alongRow(0, [h(0, 0), h(0, 1), h(0, 2)]);
    return gradient.map((_, row) => graph.divide(alongRow(row, gradient), determinant));
  }
  if (gradient.length !== 2)
    throw new Error('Newton’s method is written for one, two or three parameters.');
  const determinant = minus(h(0, 0), h(1, 1), h(0, 1), h(0, 1));
  return [
    graph.divide(minus(g0, h(1, 1), g1, h(0, 1)), determinant),
    graph.divide(minus(g1, h(0, 0), g0, h(0, 1)), determinant),
  ];
}

function norm(graph: Graph, parts: readonly NodeId[]): NodeId {
  const squares = parts.map((part) => graph.multiply(part, part));
  return graph.squareRoot(squares.reduce((sum, square) => graph.add(sum, square)));
}

/** The rate of step t: the schedule's formula, or the rate itself. */
function scheduledRate(graph: Graph, shape: StepShape): NodeId {
  const rate = graph.input('lr');
  if (shape.schedule === undefined) return rate;
  return buildExpression(graph, parseExpression(shape.schedule.formula), (name) => {
    if (name === 'lr') return rate;
    if (name === 't' || name === 'T') return graph.input(name);
    return graph.input(`p:${name}`);
  });
}

/** The gradient that the rule sees: with noise, then clipped. */
function seenGradient(graph: Graph, shape: StepShape): NodeId[] {
  let gradient = Array.from({ length: shape.coordinates }, (_, c) => graph.input(`g${c}`));
  if (shape.noisy)
    gradient = gradient.map((part, c) =>
      graph.add(part, graph.multiply(graph.input('noise'), graph.input(`n${c}`))),
    );
  if (!shape.clips) return gradient;
  const scale = graph.minimum(
    graph.constant(1),
    graph.divide(graph.input('clip'), graph.add(norm(graph, gradient), graph.constant(CLIP_GUARD))),
  );
  return gradient.map((part) => graph.multiply(part, scale));
}

function buildStepProgram(shape: StepShape): StepProgram {
  const analysis = analyseRule(shape.rule, shape.hyperparameters, GIVEN);
  const shared = uniformStates(analysis, new Set(shape.lanewise));
  const graph = new Graph();
  const gradient = seenGradient(graph, shape);
  const rate = scheduledRate(graph, shape);
  const needsHessian = analysis.statements.some(({ value }) =>
    namesIn(value).some(({ name }) => name === 'newton'),
  );
  const newton = needsHessian ? newtonStep(graph, gradient) : [];
  const gradientNorm = norm(graph, gradient);

  const read = (name: string, coordinate: number): NodeId | undefined => {
    if (name === 'x') return graph.input(`x${coordinate}`);
    if (name === 'g') return gradient[coordinate];
    if (name === 'f' || name === 't' || name === 'T') return graph.input(name);
    if (name === 'lr') return rate;
    if (name === 'gnorm') return gradientNorm;
    if (name === 'newton') return newton[coordinate];
    if (analysis.states.includes(name))
      return graph.input(stateInput(name, shared.has(name) ? undefined : coordinate));
    return graph.input(hyperparameterInput(name));
  };
  const final = executeRule(graph, analysis.statements, shape.coordinates, read);
  const last = (name: string, coordinate: number) => final.get(name)?.[coordinate] as NodeId;

  const outputs = [{ name: 't', node: graph.add(graph.input('t'), graph.constant(1)) }];
  for (let c = 0; c < shape.coordinates; c++) outputs.push({ name: `x${c}`, node: last('x', c) });
  for (const name of analysis.states)
    if (shared.has(name)) outputs.push({ name: stateInput(name, undefined), node: last(name, 0) });
    else
      for (let c = 0; c < shape.coordinates; c++)
        outputs.push({ name: stateInput(name, c), node: last(name, c) });

  const { program, initial } = runningProducts({
    graph,
    inputs: inputsOf(graph, shape, shared),
    outputs,
  });
  const composed = gatherUniformFactors(program);
  return {
    program: lower(composed),
    composed,
    initial: new Map([...initial, ['t', 1]]),
    initialStates: initialStates(analysis, shape),
    states: outputs.map((output) => output.name).filter((name) => name.startsWith('s:')),
    needsHessian,
  };
}

/**
 * What a rule is given at a step, from what the step program reads: `g0` … as the rule sees it, `lr` as scheduled,
 * `gnorm`, and `newton0` … where the rule asks for it. Not lowered.
 */
export function givenProgram(shape: StepShape, needsHessian: boolean): Program {
  const graph = new Graph();
  const gradient = seenGradient(graph, shape);
  const newton = needsHessian ? newtonStep(graph, gradient) : [];
  const outputs = [
    ...gradient.map((node, c) => ({ name: `g${c}`, node })),
    ...newton.map((node, c) => ({ name: `newton${c}`, node })),
    { name: 'lr', node: scheduledRate(graph, shape) },
    { name: 'gnorm', node: norm(graph, gradient) },
  ];
  return { graph, inputs: inputsOf(graph, shape, new Set()), outputs };
}

/** Inputs in the order of the graph, each with the level that its kind gives it. */
function inputsOf(graph: Graph, shape: StepShape, shared: ReadonlySet<string>): ProgramInput[] {
  const lanewise = new Set((shape.lanewise ?? []).map(hyperparameterInput));
  const inputs: ProgramInput[] = [];
  if (shape.noisy)
    for (let c = 0; c < shape.coordinates; c++)
      inputs.push({ name: `n${c}`, level: 'step', stream: true });
  for (const node of graph.nodes) {
    if (node.kind !== 'input' || (shape.noisy && /^n\d$/.test(node.name))) continue;
    inputs.push({ name: node.name, level: levelOf(node.name, lanewise, shared) });
  }
  return inputs;
}

function levelOf(
  name: string,
  lanewise: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): ProgramInput['level'] {
  if (name === 't') return 'step';
  if (name === 'T' || name === 'noise' || name === 'clip' || name.startsWith('p:'))
    return 'constant';
  if (name === 'lr' || name.startsWith('h:')) return lanewise.has(name) ? 'lane' : 'constant';
  if (name.startsWith('s:')) return shared.has(name.slice(2)) ? 'step' : 'lane';
  return 'lane';
}

/** Declared initial states, evaluated once at t = 1. */
function initialStates(analysis: RuleAnalysis, shape: StepShape): Program {
  const graph = new Graph();
  const rate = scheduledRate(graph, shape);
  const outputs = analysis.inits.map(({ name, value }) => ({
    name,
    node: buildExpression(graph, value, (read) => {
      if (read === 'lr') return rate;
      if (read === 't' || read === 'T') return graph.input(read);
      return graph.input(hyperparameterInput(read));
    }),
  }));
  const inputs: ProgramInput[] = graph.nodes.flatMap((node) =>
    node.kind === 'input' ? [{ name: node.name, level: 'lane' as const }] : [],
  );
  return lower({ graph, inputs, outputs });
}
