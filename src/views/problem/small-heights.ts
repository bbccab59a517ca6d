/** The tinted heights of a surface for a small picture, worked out on the page's own thread. */
import { createTint, type TintKind, type TintRange, tintedHeights } from '../../drawing/tint';
import { sampleField } from '../../engine/heights';
import type { View } from '../../experiment/experiment';
import { blockExecutor } from '../../language/block';

interface SmallSurface {
  readonly formula: string;
  readonly tint: TintKind;
  /** Its home view, from which the tint takes its range. */
  readonly home: View;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Row by row from the top, 0 at the lowest sample of the home view and 1 at its highest; yields after every row.
 * @param view what is shown
 */
export function* smallHeights(
  surface: SmallSurface,
  view: View,
  grid: Grid,
): Generator<void, Float64Array> {
  const { formula, tint, home } = surface;
  const work = { kind: 'field', formula, ...grid } as const;
  const known = yield* sampleField({ ...work, view: home }, blockExecutor);
  const shown = view === home ? known : yield* sampleField({ ...work, view }, blockExecutor);
  return tintedHeights(createTint(tint, rangeOf(known.loss)), shown.loss);
}

/** As a survey finds it: half of the samples lie below the typical one. */
function rangeOf(losses: Float64Array): TintRange {
  const ascending = losses.filter(Number.isFinite).sort();
  return {
    lowest: ascending[0] ?? 0,
    highest: ascending.at(-1) ?? 0,
    typical: ascending[ascending.length >> 1],
  };
}
