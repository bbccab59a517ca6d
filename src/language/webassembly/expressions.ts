/** Emits the nodes of a program as vector instructions: shared ones into locals, the others where they are used. */
import type { Node, NodeId, UnaryOperation } from '../graph';
import type { Graph } from '../graph-builder';
import type { Levels } from '../levels';
import { operandsOf } from '../operands';
import type { Level, Program } from '../program';
import type { Code } from './code';
import { binaryVector, comparisonVector, vector } from './opcodes';

/** Longest chain of operations emitted without a local, so that emitting never exhausts the call stack. */
const DEEPEST = 64;

/** Adding this leaves a whole number plus the exponent's bias in the lowest bits of the sum, and undoes it. */
const BIASED = 2 ** 52 + 1023;
const EXPONENT_SHIFT = 52;

/** Stand in both lanes as bit patterns, written as the doubles that have them. */
const EXPONENT_FIELD = 2047 * 2 ** -1074;
const FRACTION_FIELD = (2 ** 52 - 1) * 2 ** -1074;
const EXPONENT_OF_BIASED = 2 ** 52;

export class Expressions {
  readonly #code: Code;
  readonly #graph: Graph;
  readonly #levels: Levels;
  readonly #readInput: (name: string) => void;
  readonly #shared: ReadonlySet<NodeId>;
  readonly #locals = new Map<NodeId, number>();

  /**
   * @param readInput emits the value of an input
   * @param inLoop whether constants, too, are worth a local of their own: a short loop would make them anew each time
   */
  constructor(
    code: Code,
    program: Program,
    levels: Levels,
    readInput: (name: string) => void,
    inLoop = false,
  ) {
    this.#code = code;
    this.#graph = program.graph;
    this.#levels = levels;
    this.#readInput = readInput;
    this.#shared = sharedNodes(program, levels, inLoop);
  }

  /** Computes what others share of one level. */
  emitLevel(level: Level): void {
    for (const id of this.#levels.order) {
      if (this.#levels.of[id] !== level || !this.#shared.has(id)) continue;
      this.#emitNode(this.#graph.node(id));
      const local = this.#code.vectorLocal();
      this.#locals.set(id, local);
      this.#code.set(local);
    }
  }

  /** Puts the value of a node on the stack; the levels it reads have been emitted. */
  emitValue(id: NodeId): void {
    const local = this.#locals.get(id);
    if (local === undefined) this.#emitNode(this.#graph.node(id));
    else this.#code.get(local);
  }

  #emitNode(node: Node): void {
    const code = this.#code;
    switch (node.kind) {
      case 'constant':
        code.constant(node.value);
        return;
      case 'input':
        this.#readInput(node.name);
        return;
      case 'unary':
        this.emitValue(node.a);
        emitUnary(code, node.operation);
        return;
      case 'binary':
        this.emitValue(node.a);
        this.emitValue(node.b);
        code.vector(binaryVector[node.operation]);
        return;
      case 'comparison':
        this.emitValue(node.a);
        this.emitValue(node.b);
        code.vector(comparisonVector[node.operation]);
        return;
      case 'connective':
        this.emitValue(node.a);
        this.emitValue(node.b);
        code.vector(node.operation === 'and' ? vector.and : vector.or);
        return;
      case 'not':
        this.emitValue(node.a);
        code.vector(vector.not);
        return;
      case 'select':
        this.emitValue(node.a);
        this.emitValue(node.b);
        this.emitValue(node.test);
        code.vector(vector.bitSelect);
        return;
      case 'elementary':
      case 'power':
        throw new Error(`A node of kind "${node.kind}" must be lowered before it is emitted.`);
    }
  }
}

function emitUnary(code: Code, operation: UnaryOperation): void {
  switch (operation) {
    case 'negate':
      code.vector(vector.f64Negate);
      return;
    case 'squareRoot':
      code.vector(vector.f64SquareRoot);
      return;
    case 'absolute':
      code.vector(vector.f64Absolute);
      return;
    case 'floor':
      code.vector(vector.f64Floor);
      return;
    case 'nearest':
      code.vector(vector.f64Nearest);
      return;
    case 'powerOfTwo':
      code.constant(BIASED).vector(vector.f64Add);
      code.integer(EXPONENT_SHIFT).vector(vector.i64ShiftLeft);
      return;
    case 'exponentOf':
      code.integer(EXPONENT_SHIFT).vector(vector.i64ShiftRightUnsigned);
      code.constant(EXPONENT_FIELD).vector(vector.and);
      code.constant(EXPONENT_OF_BIASED).vector(vector.or);
      code.constant(BIASED).vector(vector.f64Subtract);
      return;
    case 'significandOf':
      code.constant(FRACTION_FIELD).vector(vector.and);
      code.constant(1).vector(vector.or);
  }
}

/** Nodes with more than one reader, or read by another level, or results, or at the end of a long chain. */
function sharedNodes(
  { graph, outputs }: Program,
  { order, of }: Levels,
  constantsToo: boolean,
): Set<NodeId> {
  const shared = new Set<NodeId>();
  const share = (id: NodeId): void => {
    if (constantsToo || graph.node(id).kind !== 'constant') shared.add(id);
  };
  const readers = new Map<NodeId, number>();
  const depths = new Map<NodeId, number>();
  for (const id of order) {
    let depth = 0;
    if (graph.node(id).kind === 'constant') share(id);
    for (const operand of operandsOf(graph.node(id))) {
      const count = (readers.get(operand) ?? 0) + 1;
      readers.set(operand, count);
      if (count > 1 || of[operand] !== of[id]) share(operand);
      depth = Math.max(depth, (depths.get(operand) ?? 0) + 1);
    }
    if (depth >= DEEPEST) {
      share(id);
      depth = 0;
    }
    depths.set(id, depth);
  }
  for (const { node } of outputs) share(node);
  return shared;
}
