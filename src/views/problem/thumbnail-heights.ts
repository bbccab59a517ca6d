/** A surface as a small picture: its tinted heights, worked out once per surface. */
import type { SurfaceDefinition } from '../../catalogue/surface';
import { inSlices } from '../in-slices';
import { smallHeights } from './small-heights';

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
  const heights = await inSlices(
    smallHeights({ formula, tint, home }, home, { columns: side, rows: side }),
  );
  known.set(id, heights);
  return heights;
}
