/** A surface evaluated at many points at once, on the block interpreter: fast enough for the page's own thread. */
import { blockExecutor } from '../language/block';
import type { ObjectiveOrder } from '../language/derivatives';
import { BLOCK, type Machine } from '../language/program';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';

/** Loss and gradient, a number per point. */
export interface Slopes {
  readonly f: Float64Array;
  readonly g0: Float64Array;
  readonly g1: Float64Array;
}

/** The Hessian besides. */
export interface Curvatures extends Slopes {
  readonly h00: Float64Array;
  readonly h01: Float64Array;
  readonly h11: Float64Array;
}

/** Most points at once. */
export const MOST_POINTS = BLOCK;

export class ManyPoints {
  /** Operations that one point costs, with its Hessian. */
  readonly cost: number;
  readonly #source: ObjectiveSource;
  #value: Machine | undefined;
  #gradient: Machine | undefined;
  readonly #hessian: Machine;

  /** @throws FormulaError where the objective cannot be read */
  constructor(source: ObjectiveSource) {
    this.#source = source;
    const curved = objectiveOf(source, 'hessian');
    this.cost = curved.graph.nodes.length;
    this.#hessian = blockExecutor.machine(curved);
  }

  /** The loss alone. @param x at most MOST_POINTS coordinates @param y as many */
  losses(x: Float64Array, y: Float64Array): Float64Array {
    this.#value ??= blockExecutor.machine(objectiveOf(this.#source, 'value'));
    const f = new Float64Array(x.length);
    this.#evaluate(this.#value, 'value', { x0: x, x1: y, f });
    return f;
  }

  /** @param x at most MOST_POINTS coordinates @param y as many */
  slopes(x: Float64Array, y: Float64Array): Slopes {
    this.#gradient ??= blockExecutor.machine(objectiveOf(this.#source, 'gradient'));
    const [f, g0, g1] = columns(3, x.length);
    this.#evaluate(this.#gradient, 'gradient', { x0: x, x1: y, f, g0, g1 });
    return { f, g0, g1 };
  }

  /** @param x at most MOST_POINTS coordinates @param y as many */
  curvatures(x: Float64Array, y: Float64Array): Curvatures {
    const [f, g0, g1, h00, h01, h11] = columns(6, x.length);
    const values = { f, g0, g1, h00, h01, h11 };
    this.#evaluate(this.#hessian, 'hessian', { x0: x, x1: y, ...values });
    return values;
  }

  #evaluate(
    machine: Machine,
    order: ObjectiveOrder,
    columns: Readonly<Record<string, Float64Array>>,
  ): void {
    const lanes = columns.x0?.length ?? 0;
    if (lanes === 0) return;
    machine.evaluate(objectiveBench(this.#source, order, lanes, Object.entries(columns)));
  }
}

type Columns = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

const columns = (count: number, length: number): Columns =>
  Array.from({ length: count }, () => new Float64Array(length)) as unknown as Columns;
