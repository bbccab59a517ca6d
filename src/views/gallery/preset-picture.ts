/** The picture of a preset: the terrain and the trails as the map paints them, small. */
import { type Palette, runColor, runMarker } from '../../drawing/palette';
import { createProjection, type Projection } from '../../drawing/projection';
import { Relief } from '../../drawing/relief';
import { type Trail, traceTrail } from '../../drawing/trail';
import { type Head, headAt } from '../../drawing/trail-head';
import { drawHead, strokeTrail } from '../../drawing/trail-strokes';
import { startDataDescent } from '../../engine/batched-descent';
import type { Run, View } from '../../experiment/experiment';
import { descentWork } from '../../experiment/plan';
import { homeView, sourceOf, surfaceOf } from '../../experiment/problem';
import { readLink } from '../../experiment/read-link';
import { blockExecutor } from '../../language/block';
import { inSlices } from '../in-slices';
import { type SmallField, smallField } from '../problem/small-field';

/** In CSS pixels. */
export const PICTURE = { width: 252, height: 168 } as const;

/** Samples; half of the pixels are enough for what is smooth. */
const GRID = { columns: 127, rows: 85 } as const;

interface Descent {
  readonly run: Run;
  readonly trail: Trail;
  readonly head: Head | undefined;
}

export interface Picture {
  readonly projection: Projection;
  readonly home: View;
  readonly ground: SmallField;
  readonly descents: readonly Descent[];
}

const known = new Map<string, Picture>();

/** What the picture of a preset shows, by its link; computed the first time it is asked for. */
export async function presetPicture(link: string): Promise<Picture> {
  const before = known.get(link);
  if (before !== undefined) return before;
  const picture = await inSlices(compute(link));
  known.set(link, picture);
  return picture;
}

function* compute(link: string): Generator<void, Picture> {
  const { experiment, presentation } = readLink(link).document;
  const { problem, runs, steps } = experiment;
  const home = homeView(problem);
  const view = presentation.view ?? home;
  const projection = createProjection(view, PICTURE.width, PICTURE.height);
  const tint = surfaceOf(problem)?.tint ?? 'logarithm';
  const surface = { source: sourceOf(problem), tint, home };
  const ground = yield* smallField(surface, view, GRID);
  const descents: Descent[] = [];
  for (const run of runs) {
    if (run.hidden) continue;
    const descent = startDataDescent(descentWork(experiment, run), blockExecutor);
    while (!descent.advance()) yield;
    const { trajectory } = descent;
    const trail = traceTrail(trajectory, projection);
    descents.push({ run, trail, head: headAt(trajectory, trail, projection, steps) });
    yield;
  }
  return { projection, home, ground, descents };
}

/** Paints on a context of the picture's size. */
export function paintPreset(
  context: CanvasRenderingContext2D,
  { projection, home, ground, descents }: Picture,
  palette: Palette,
): void {
  const whole = { left: 0, top: 0, right: PICTURE.width, bottom: PICTURE.height };
  new Relief().draw(context, ground.field, ground.tint, {
    projection,
    palette,
    home,
    contours: true,
    scale: 1,
    // So small a picture has no room for values.
    obstacles: [whole],
  });
  const styleOf = ({ color }: Run) => ({ color: runColor(palette, color), casing: palette.casing });
  for (const { run, trail } of descents)
    strokeTrail(context, trail, trail.count, styleOf(run), true);
  for (const { run, head } of descents)
    if (head) drawHead(context, head, runMarker(run.color), styleOf(run));
}
