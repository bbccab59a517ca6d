/** A surface sampled for a small picture, on the page's own thread, and the tint that its map has. */
import { createTint, type Tint, type TintKind, type TintRange } from '../../drawing/tint';
import type { Field } from '../../engine/field';
import { sampleField } from '../../engine/heights';
import type { ObjectiveSource } from '../../engine/objective-source';
import type { View } from '../../experiment/experiment';
import { blockExecutor } from '../../language/block';

interface SmallSurface {
  readonly source: ObjectiveSource;
  readonly tint: TintKind;
  /** Its home view, from which the tint takes its range. */
  readonly home: View;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export interface SmallField {
  readonly field: Field;
  readonly tint: Tint;
}

/** Yields after every row. @param view what is shown */
export function* smallField(
  surface: SmallSurface,
  view: View,
  grid: Grid,
): Generator<void, SmallField> {
  const { source, tint, home } = surface;
  const work = { kind: 'field', source, ...grid } as const;
  const known = yield* sampleField({ ...work, view: home }, blockExecutor);
  const field = view === home ? known : yield* sampleField({ ...work, view }, blockExecutor);
  return { field, tint: createTint(tint, rangeOf(known.loss)) };
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
