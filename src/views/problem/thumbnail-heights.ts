/** A surface as a small picture: its tinted heights, worked out once per surface. */
import type { SurfaceDefinition } from '../../catalogue/surface';
import { createTint, tintedHeights } from '../../drawing/tint';
import { sampleField } from '../../engine/heights';
import { blockExecutor } from '../../language/block';

const known = new Map<string, Float32Array>();

/**
 * Heights from 0 at the lowest sample to 1 at the highest, row by row from the top. One surface a task, so that a list
 * of them fills without holding the page up.
 * @param side samples of either side
 */
export async function thumbnailHeights(
  { id, formula, view: [x, y], tint }: SurfaceDefinition,
  side: number,
): Promise<Float32Array> {
  const before = known.get(id);
  if (before !== undefined) return before;
  await new Promise((resolve) => setTimeout(resolve));
  const sampling = sampleField(
    { kind: 'field', formula, view: { x, y }, columns: side, rows: side },
    blockExecutor,
  );
  let sampled = sampling.next();
  while (!sampled.done) sampled = sampling.next();
  const { loss } = sampled.value;
  const finite = loss.filter(Number.isFinite);
  const lowest = finite.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const highest = finite.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  const heights = tintedHeights(createTint(tint, { lowest, highest }), loss);
  known.set(id, heights);
  return heights;
}
