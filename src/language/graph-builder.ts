/** Builds graphs: shares equal nodes, folds constants, turns small powers into products. */
import type {
  BinaryOperation,
  Comparison,
  Connective,
  ElementaryFunction,
  Node,
  NodeId,
  UnaryOperation,
} from './graph';
import { typeOf } from './graph';
import { computeBinary, computeComparison, computeUnary } from './primitives';

/** Most nodes a typed formula may have, derivatives not counted. */
export const MOST_NODES = 2000;

/** Powers up to this exponent become products by repeated squaring. */
const LARGEST_PRODUCT_POWER = 64;

export class Graph {
  readonly nodes: Node[] = [];
  readonly #known = new Map<string, NodeId>();

  node(id: NodeId): Node {
    return this.nodes[id] as Node;
  }

  /** The value of a constant node, or undefined. */
  constantValue(id: NodeId): number | undefined {
    const node = this.node(id);
    return node.kind === 'constant' ? node.value : undefined;
  }

  #intern(key: string, node: Node): NodeId {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.push(node) - 1;
    this.#known.set(key, id);
    return id;
  }

  constant(value: number): NodeId {
    return this.#intern(Object.is(value, -0) ? 'c-0' : `c${value}`, { kind: 'constant', value });
  }

  input(name: string): NodeId {
    return this.#intern(`i${name}`, { kind: 'input', name });
  }

  unary(operation: UnaryOperation, a: NodeId): NodeId {
    const u = this.constantValue(a);
    if (u !== undefined) return this.constant(computeUnary(operation, u));
    const inner = this.node(a);
    if (operation === 'negate' && inner.kind === 'unary' && inner.operation === 'negate')
      return inner.a;
    return this.#intern(`${operation} ${a}`, { kind: 'unary', operation, a });
  }

  /** As written, but for constants; use add, multiply … where algebra may simplify. */
  binary(operation: BinaryOperation, a: NodeId, b: NodeId): NodeId {
    const u = this.constantValue(a);
    const v = this.constantValue(b);
    if (u !== undefined && v !== undefined) return this.constant(computeBinary(operation, u, v));
    const commutes = operation === 'add' || operation === 'multiply';
    const [first, second] = commutes && b < a ? [b, a] : [a, b];
    return this.#intern(`${operation} ${first} ${second}`, {
      kind: 'binary',
      operation,
      a: first,
      b: second,
    });
  }

  add(a: NodeId, b: NodeId): NodeId {
    if (this.constantValue(a) === 0) return b;
    if (this.constantValue(b) === 0) return a;
    return this.binary('add', a, b);
  }

  subtract(a: NodeId, b: NodeId): NodeId {
    if (this.constantValue(b) === 0) return a;
    if (this.constantValue(a) === 0) return this.negate(b);
    return this.binary('subtract', a, b);
  }

  /** 0·u is 0 even where u is infinite: derivatives rely on it. */
  multiply(a: NodeId, b: NodeId): NodeId {
    const u = this.constantValue(a);
    const v = this.constantValue(b);
    if (u === 0 || v === 0) return this.constant(0);
    if (u === 1) return b;
    if (v === 1) return a;
    if (u === -1) return this.negate(b);
    if (v === -1) return this.negate(a);
    return this.binary('multiply', a, b);
  }

  divide(a: NodeId, b: NodeId): NodeId {
    if (this.constantValue(b) === 1) return a;
    if (this.constantValue(a) === 0 && this.constantValue(b) !== 0) return this.constant(0);
    return this.binary('divide', a, b);
  }

  negate(a: NodeId): NodeId {
    return this.unary('negate', a);
  }

  squareRoot(a: NodeId): NodeId {
    return this.unary('squareRoot', a);
  }

  minimum(a: NodeId, b: NodeId): NodeId {
    return a === b ? a : this.binary('minimum', a, b);
  }

  maximum(a: NodeId, b: NodeId): NodeId {
    return a === b ? a : this.binary('maximum', a, b);
  }

  compare(operation: Comparison, a: NodeId, b: NodeId): NodeId {
    const u = this.constantValue(a);
    const v = this.constantValue(b);
    if (u !== undefined && v !== undefined) return this.#truth(computeComparison(operation, u, v));
    return this.#intern(`${operation} ${a} ${b}`, { kind: 'comparison', operation, a, b });
  }

  connect(operation: Connective, a: NodeId, b: NodeId): NodeId {
    const p = this.truth(a);
    const q = this.truth(b);
    return this.#intern(`${operation} ${p} ${q}`, { kind: 'connective', operation, a: p, b: q });
  }

  not(a: NodeId): NodeId {
    const p = this.truth(a);
    return this.#intern(`not ${p}`, { kind: 'not', a: p });
  }

  select(test: NodeId, a: NodeId, b: NodeId): NodeId {
    const p = this.truth(test);
    const known = this.#knownTruth(p);
    if (known !== undefined) return known ? a : b;
    if (a === b) return a;
    return this.#intern(`select ${p} ${a} ${b}`, { kind: 'select', test: p, a, b });
  }

  elementary(operation: ElementaryFunction, a: NodeId): NodeId {
    return this.#intern(`${operation} ${a}`, { kind: 'elementary', operation, a });
  }

  /** u^v. Whole constant exponents up to 64 become products, ½ a root; the rest stays a power node. */
  power(a: NodeId, b: NodeId): NodeId {
    const exponent = this.constantValue(b);
    if (exponent === 0.5) return this.squareRoot(a);
    if (exponent === -0.5) return this.divide(this.constant(1), this.squareRoot(a));
    if (exponent !== undefined && Number.isInteger(exponent)) {
      const size = Math.abs(exponent);
      if (size === 0) return this.constant(1);
      if (size <= LARGEST_PRODUCT_POWER) {
        const product = this.#product(a, size);
        return exponent > 0 ? product : this.divide(this.constant(1), product);
      }
    }
    return this.#intern(`power ${a} ${b}`, { kind: 'power', a, b });
  }

  #product(a: NodeId, exponent: number): NodeId {
    let result: NodeId | undefined;
    let square = a;
    for (let rest = exponent; ; ) {
      if (rest % 2 === 1) result = result === undefined ? square : this.multiply(result, square);
      rest = Math.floor(rest / 2);
      if (rest === 0) return result as NodeId;
      square = this.multiply(square, square);
    }
  }

  /** A number read as a truth is true unless it is 0; NaN is true, as in the languages people know. */
  truth(a: NodeId): NodeId {
    if (typeOf(this.node(a)) === 'truth') return a;
    return this.not(this.compare('equal', a, this.constant(0)));
  }

  /** A truth read as a number is 1 or 0. */
  number(a: NodeId): NodeId {
    if (typeOf(this.node(a)) === 'number') return a;
    return this.select(a, this.constant(1), this.constant(0));
  }

  /** Constant truths are written as comparisons of constants, so that no second kind of constant is needed. */
  #truth(value: boolean): NodeId {
    const zero = this.constant(0);
    const other = value ? zero : this.constant(1);
    return this.#intern(`equal ${zero} ${other}`, {
      kind: 'comparison',
      operation: 'equal',
      a: zero,
      b: other,
    });
  }

  #knownTruth(id: NodeId): boolean | undefined {
    const node = this.node(id);
    if (node.kind === 'comparison') {
      const u = this.constantValue(node.a);
      const v = this.constantValue(node.b);
      return u === undefined || v === undefined
        ? undefined
        : computeComparison(node.operation, u, v);
    }
    if (node.kind === 'not') {
      const inner = this.#knownTruth(node.a);
      return inner === undefined ? undefined : !inner;
    }
    if (node.kind === 'connective') {
      const p = this.#knownTruth(node.a);
      const q = this.#knownTruth(node.b);
      if (node.operation === 'and') return p === false || q === false ? false : p && q;
      return p === true || q === true ? true : p || q;
    }
    return undefined;
  }
}
