/** Where a model that is linear in its parameters fits its data best, by whatever loss: one place, or none. */
import { convexMinimum } from './convex-minimum';
import { leastAbsolute } from './least-absolute-line';
import { heightAt, localShape } from './local-shape';
import type { Minimum } from './minimum';
import { minimumAt } from './minimum-near';
import { objectiveOf } from './objective';
import type { DataSource } from './objective-source';
import { predictionsAt, targetsOf } from './predictions';
import { squaredOf } from './quadratic';
import type { Endless } from './survey';

export type DataOptimum =
  | { readonly kind: 'minimum'; readonly minimum: Minimum }
  | { readonly kind: 'endless'; readonly endless: Endless }
  | { readonly kind: 'unknown' };

/**
 * Yields after every look at the data.
 * @param around how far from a minimum nothing may be lower, where its curvatures do not decide
 */
export function* dataOptimum(source: DataSource, around: number): Generator<void, DataOptimum> {
  const origin = source.parameters.map(() => 0);
  if (isMadeOfPlanes(source)) return yield* kinkOf(source, origin);
  const goal = { source, penalty: 0 };
  const start = yield* leastSquares(source, origin);
  const found = yield* convexMinimum(
    goal,
    heightAt(goal, start) < heightAt(goal, origin) ? start : origin,
  );
  if (found.kind === 'endless') {
    const { direction, towards } = found;
    return { kind: 'endless', endless: { direction, towards } };
  }
  const minimum = found.kind === 'found' ? minimumAt(goal, found.at, around) : undefined;
  return minimum ? { kind: 'minimum', minimum } : { kind: 'unknown' };
}

/** Whether the loss is made of planes, so that it has kinks and no curvature: absolute deviations are. */
function isMadeOfPlanes(source: DataSource): boolean {
  const { sum } = objectiveOf(source, 'hessian');
  return (sum?.outputs ?? [])
    .filter(({ name }) => name.startsWith('sum:h'))
    .every(({ name, node }) => {
      const value = sum?.graph.node(node);
      return value?.kind === 'input' && value.name === name;
    });
}

/** Where the squares are least, from which robust losses have not far to go. */
function* leastSquares(
  source: DataSource,
  origin: readonly number[],
): Generator<void, readonly number[]> {
  const found = yield* convexMinimum({ source: squaredOf(source), penalty: 0 }, origin);
  return found.kind === 'found' ? found.at.position : origin;
}

function* kinkOf(source: DataSource, origin: readonly number[]): Generator<void, DataOptimum> {
  if (source.parameters.length !== 2) return { kind: 'unknown' };
  const [offset, first, second] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ].map((position) => predictionsAt(source, position)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const slopes = (column: Float64Array) => column.map((value, row) => value - offset[row]);
  const deviations = {
    u: slopes(first),
    v: slopes(second),
    t: targetsOf(source).map((value, row) => value - offset[row]),
  };
  const start = yield* leastSquares(source, origin);
  const position = yield* leastAbsolute(deviations, start);
  const loss = heightAt({ source, penalty: 0 }, position);
  return { kind: 'minimum', minimum: { position, loss, eigenvalues: [], global: true } };
}

/** The Hessian of the squares, which tells how a line may lie among its data, whatever its loss. */
export const squaresAt = (source: DataSource, position: readonly number[]) =>
  localShape({ source: squaredOf(source), penalty: 0 }, position);
