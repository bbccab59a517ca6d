/** A surface as a small picture: its tinted heights, worked out once per surface. */
import type { SurfaceDefinition } from '../../catalogue/surface';
import { tintedHeights } from '../../drawing/tint';
import { formulaSource } from '../../engine/objective-source';
import { inSlices } from '../in-slices';
import { smallField } from './small-field';

const known = new Map<string, Float64Array>();

/**
 * Heights from 0 at the lowest sample to 1 at the highest, row by row from the top.
 * @param side samples of either side
 */
export async function thumbnailHeights(
  { id, formula, view: [x, y], tint }: SurfaceDefinition,
  side: number,
): Promise<Float64Array> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const home = { x, y };
  const surface = { source: formulaSource(formula), tint, home };
  const small = await inSlices(smallField(surface, home, { columns: side, rows: side }));
  const heights = tintedHeights(small.tint, small.field.loss);
  known.set(id, heights);
  return heights;
}
