/** Draws all trails up to the playhead with their heads, and places the names. */
import { Occupancy } from '../../drawing/occupancy';
import { runColor, runMarker } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { type Projection, shownOf } from '../../drawing/projection';
import { pointsUpTo } from '../../drawing/trail';
import { type Head, headAt } from '../../drawing/trail-head';
import { drawHead, drawRing, strokeTrail } from '../../drawing/trail-strokes';
import type { Trajectory } from '../../engine/trajectory';
import type { Run } from '../../experiment/experiment';
import { isOn } from '../../experiment/layers';
import { runNames } from '../../experiment/names';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
import { paintersFor } from './further-layers';
import { type Named, NamePlaces, type PlacedName } from './name-places';
import { trailOf } from './trail-memory';
import { words } from './words';

/** Kept clear of names, in CSS pixels. */
const HEAD_ROOM = 6;
const START_ROOM = 11;

const nothingHovered = { hoveredStep: undefined, hoveredRun: undefined };

interface Shown {
  readonly run: Run;
  readonly trajectory: Trajectory;
  readonly head: Head | undefined;
}

export class TrailsPainter {
  readonly #session: Session;
  readonly #medium: 'page' | 'picture';
  readonly #names = new NamePlaces();

  /** @param medium on a picture nothing can be dragged or pointed at */
  constructor(session: Session, medium: 'page' | 'picture' = 'page') {
    this.#session = session;
    this.#medium = medium;
  }

  /** @returns the names that have a place, to be written over the trails */
  draw(pen: Pen, shot: Shot): readonly PlacedName[] {
    const { documents, results, workspace } = this.#session;
    const { document } = documents.getState();
    const { trajectories } = results.getState();
    const { theme, ...hovered } = workspace.getState();
    const { hoveredStep, hoveredRun } = this.#medium === 'page' ? hovered : nothingHovered;
    const { projection } = shot;
    const palette = mapPalette(theme);
    const step = shownStep(document);
    const dots = isOn(document.presentation.show, 'dots');
    const occupancy = new Occupancy(projection.width, projection.height);
    const shown: Shown[] = [];
    const further = paintersFor(document.presentation.show);
    further?.drawVeil(pen, this.#session, shot, this);
    for (const run of byEmphasis(document.experiment.runs, hoveredRun)) {
      const trajectory = trajectories.get(run.key)?.value;
      if (run.hidden || trajectory === undefined) continue;
      const trail = trailOf(trajectory, projection);
      const count = pointsUpTo(trail, step);
      const style = { color: runColor(palette, run.color), casing: palette.casing };
      strokeTrail(pen, trail, count, style, dots);
      occupancy.mark(trail, count);
      shown.push({ run, trajectory, head: headAt(trajectory, trail, projection, step) });
    }
    further?.drawFeet(pen, this.#session, shot, shown);
    for (const { run, trajectory, head } of shown) {
      const style = { color: runColor(palette, run.color), casing: palette.casing };
      if (head) drawHead(pen, head, runMarker(run.color), style);
      if (hoveredStep === undefined || hoveredStep >= trajectory.length) continue;
      const [across, up] = projection.axes;
      const x = projection.x(trajectory.positions[across]?.[hoveredStep] ?? Number.NaN);
      const y = projection.y(trajectory.positions[up]?.[hoveredStep] ?? Number.NaN);
      // Beyond the map, a canvas may not bear the coordinate.
      if (Math.abs(x) < 1e4 && Math.abs(y) < 1e4) drawRing(pen, x, y, style);
    }
    const named = [...this.#start(projection), ...this.#heads(shown)];
    const obstacles = [...shot.obstacles, ...(further?.valuesOn(this.#session, shot) ?? [])];
    return this.#names.place(named, { ...shot, obstacles }, (box) => occupancy.share(box));
  }

  /** On the page beside its handle, which the map's edge holds; a start beyond a picture has no name there. */
  #start(projection: Projection): readonly Named[] {
    const { document, past } = this.#session.documents.getState();
    const { x: across, y: upwards, width, height } = projection;
    const [first, second] = shownOf(projection, document.experiment.start);
    const x = Math.min(width, Math.max(0, across(first)));
    const y = Math.min(height, Math.max(0, upwards(second)));
    const onPage = this.#medium === 'page';
    if (!onPage && (x !== across(first) || y !== upwards(second))) return [];
    const text = past.length > 0 || !onPage ? words.startName : words.dragStart;
    return [{ of: 'start', text, aside: '', color: undefined, x, y, room: START_ROOM }];
  }

  /** In the order of runs: the first ones get the best places, whichever is painted last. */
  #heads(shown: readonly Shown[]): readonly Named[] {
    const { experiment } = this.#session.documents.getState().document;
    const names = runNames(experiment);
    return experiment.runs.flatMap(({ key, color }, index): Named[] => {
      const head = shown.find(({ run }) => run.key === key)?.head;
      if (head === undefined) return [];
      const { x, y, leaves } = head;
      const aside = leaves ? words.leaves(leaves.step) : '';
      return [{ of: key, text: names[index] ?? '', aside, color, x, y, room: HEAD_ROOM }];
    });
  }
}

/** The hovered run is painted last, over the others. */
const byEmphasis = (runs: readonly Run[], hovered: number | undefined): readonly Run[] =>
  hovered === undefined
    ? runs
    : runs.toSorted((a, b) => Number(a.key === hovered) - Number(b.key === hovered));
