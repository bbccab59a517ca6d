/**
 * Gathers the factors of a product that do not depend on a start's position, so that they are multiplied once per
 * step instead of once per start: lr · (m / (1 − β₁ᵗ)) / d becomes (lr / (1 − β₁ᵗ)) · m / d.
 */
import type { Node, NodeId } from './graph';
import type { Graph } from './graph-builder';
import { liveNodes, operandsOf } from './operands';
import type { Program } from './program';
import { copyNode, rebuild } from './rebuild';
import { varyingInputs, varyingNodes } from './varying';

/**
 * Results change by a few units in the last place. It is done where it saves an operation or turns a division into a
 * product, and it is done alike whether a setting is one number or one per lane. Comes after running products and
 * before `lower`.
 */
export function gatherUniformFactors(program: Program): Program {
  const varying = varyingNodes(program, varyingInputs(program));
  const readers = readerCounts(program);
  return rebuild(program, (node, into, renamed, id) => {
    if (varying[id] === 0 || !isProduct(node)) return copyNode(node, into, renamed);
    const gatherer = new Gatherer(program.graph, into, renamed, varying, readers);
    const product = gatherer.partsOfProduct(node);
    return gatherer.saves ? assemble(into, product) : copyNode(node, into, renamed);
  });
}

type Product = Node & { readonly kind: 'unary' | 'binary' };

/** scale · numerator / denominator; what is missing is 1. */
interface Parts {
  readonly scale?: NodeId | undefined;
  readonly numerator?: NodeId | undefined;
  readonly denominator?: NodeId | undefined;
}

function isProduct(node: Node): node is Product {
  if (node.kind === 'unary') return node.operation === 'negate';
  return node.kind === 'binary' && ['multiply', 'divide'].includes(node.operation);
}

class Gatherer {
  readonly #source: Graph;
  readonly #into: Graph;
  readonly #renamed: (id: NodeId) => NodeId;
  readonly #varying: Uint8Array;
  readonly #readers: ReadonlyMap<NodeId, number>;
  /** Operations between a uniform and a varying operand, and divisions by a uniform one among them. */
  #mixed = 0;
  #divisions = 0;

  constructor(
    source: Graph,
    into: Graph,
    renamed: (id: NodeId) => NodeId,
    varying: Uint8Array,
    readers: ReadonlyMap<NodeId, number>,
  ) {
    this.#source = source;
    this.#into = into;
    this.#renamed = renamed;
    this.#varying = varying;
    this.#readers = readers;
  }

  /** After the parts were taken: whether gathering them is worth it. */
  get saves(): boolean {
    return this.#mixed > 1 || this.#divisions > 0;
  }

  partsOfProduct(node: Product): Parts {
    if (node.kind === 'unary') {
      const { scale, numerator, denominator } = this.#partsOf(node.a);
      const into = this.#into;
      return { scale: into.negate(scale ?? into.constant(1)), numerator, denominator };
    }
    const divides = node.operation === 'divide';
    const uniform = [node.a, node.b].map((id) => this.#varying[id] === 0);
    if (uniform[0] || uniform[1]) this.#mixed++;
    if (uniform[1] && divides) this.#divisions++;
    const a = this.#partsOf(node.a);
    const b = this.#partsOf(node.b);
    return {
      scale: divides ? this.#quotient(a.scale, b.scale) : this.#product(a.scale, b.scale),
      numerator: this.#product(a.numerator, divides ? b.denominator : b.numerator),
      denominator: this.#product(a.denominator, divides ? b.numerator : b.denominator),
    };
  }

  /** A product that others read too stays whole: taken apart, it would be computed twice. */
  #partsOf(id: NodeId): Parts {
    if (this.#varying[id] === 0) return { scale: this.#renamed(id) };
    const node = this.#source.node(id);
    if (isProduct(node) && this.#readers.get(id) === 1) return this.partsOfProduct(node);
    return { numerator: this.#renamed(id) };
  }

  #product(a: NodeId | undefined, b: NodeId | undefined): NodeId | undefined {
    if (a === undefined) return b;
    return b === undefined ? a : this.#into.binary('multiply', a, b);
  }

  #quotient(a: NodeId | undefined, b: NodeId | undefined): NodeId | undefined {
    if (b === undefined) return a;
    return this.#into.binary('divide', a ?? this.#into.constant(1), b);
  }
}

function assemble(graph: Graph, { scale, numerator, denominator }: Parts): NodeId {
  const one = graph.constant(1);
  const scaled =
    scale !== undefined && numerator !== undefined
      ? graph.binary('multiply', scale, numerator)
      : (scale ?? numerator ?? one);
  return denominator === undefined ? scaled : graph.binary('divide', scaled, denominator);
}

function readerCounts({ graph, outputs }: Program): Map<NodeId, number> {
  const counts = new Map<NodeId, number>();
  const results = outputs.map((output) => output.node);
  const read = (id: NodeId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of liveNodes(graph, results)) operandsOf(graph.node(id)).forEach(read);
  results.forEach(read);
  return counts;
}
