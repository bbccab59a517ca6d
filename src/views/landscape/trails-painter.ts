/** Paints all trails up to the playhead, and moves the names beside their heads. */
import type { Box } from '../../drawing/box';
import { type LabelRequest, placeLabels } from '../../drawing/labels';
import { Occupancy } from '../../drawing/occupancy';
import { palettes, runColor, runMarker } from '../../drawing/palette';
import type { Projection } from '../../drawing/projection';
import { textWidth } from '../../drawing/text-width';
import { type Head, headAt, pointsUpTo } from '../../drawing/trail';
import { drawHead, drawRing, strokeTrail } from '../../drawing/trail-strokes';
import type { Trajectory } from '../../engine/trajectory';
import type { Run } from '../../experiment/experiment';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { setAttribute } from '../painter';
import { trailOf } from './trail-memory';

/** Kept clear of names, around a head and around the start, in CSS pixels. */
const HEAD_ROOM = 6;
const START_ROOM = 11;
/** Names keep off the edges, where the ticks stand. */
const EDGE = { left: 6, top: 6, right: 6, bottom: 20 };
/** The legend's extent from the upper right corner, as in landscape.css. */
const LEGEND = { width: 196, height: 44 };
const LABEL_HEIGHT = 15;
/** The baseline lies this far below the top of a label's box. */
const BASELINE = 11.5;
const ROOM_AROUND = 2;

interface Shown {
  readonly run: Run;
  readonly trajectory: Trajectory;
  readonly head: Head | undefined;
}

export class TrailsPainter {
  readonly #session: Session;
  readonly #projection: Projection;
  /** Where each name stood last, so that names do not flutter. */
  readonly #places = new Map<string, number>();

  /** Of the names: asked for once, because asking makes the browser lay out. */
  #font: string | undefined;

  constructor(session: Session, projection: Projection) {
    this.#session = session;
    this.#projection = projection;
  }

  /** @param labels holds a text per run, and one for the start, told apart by `data-label` */
  paint(context: CanvasRenderingContext2D, labels: SVGSVGElement): void {
    const { documents, results, workspace } = this.#session;
    const { document } = documents.getState();
    const { trajectories } = results.getState();
    const { theme, hoveredStep, hoveredRun } = workspace.getState();
    const projection = this.#projection;
    const palette = palettes[theme];
    const step = shownStep(document);
    const dots = !document.presentation.show.includes('dots');
    const occupancy = new Occupancy(projection.width, projection.height);
    const shown: Shown[] = [];
    for (const run of byEmphasis(document.experiment.runs, hoveredRun)) {
      const trajectory = trajectories.get(run.key)?.value;
      if (run.hidden || trajectory === undefined) continue;
      const trail = trailOf(trajectory, projection);
      const count = pointsUpTo(trail, step);
      const style = { color: runColor(palette, run.color), casing: palette.casing };
      strokeTrail(context, trail, count, style, dots);
      occupancy.mark(trail, count);
      shown.push({ run, trajectory, head: headAt(trajectory, trail, projection, step) });
    }
    for (const { run, trajectory, head } of shown) {
      const style = { color: runColor(palette, run.color), casing: palette.casing };
      if (head) drawHead(context, head, runMarker(run.color), style);
      if (hoveredStep === undefined || hoveredStep >= trajectory.length) continue;
      const x = projection.x(trajectory.positions[0]?.[hoveredStep] ?? Number.NaN);
      const y = projection.y(trajectory.positions[1]?.[hoveredStep] ?? Number.NaN);
      // Beyond the map, a canvas may not bear the coordinate.
      if (Math.abs(x) < 1e4 && Math.abs(y) < 1e4) drawRing(context, x, y, style);
    }
    this.#placeNames(labels, shown, document.experiment.start, occupancy);
  }

  #placeNames(
    labels: SVGSVGElement,
    shown: readonly Shown[],
    start: readonly number[],
    occupancy: Occupancy,
  ): void {
    const { width, height } = this.#projection;
    const startX = this.#projection.x(start[0] ?? Number.NaN);
    const startY = this.#projection.y(start[1] ?? Number.NaN);
    const heads = new Map<string, { x: number; y: number; room: number }>();
    // In the order of runs: the first ones get the best places, whichever is painted last.
    for (const { run, head } of shown.toSorted((a, b) => a.run.key - b.run.key)) {
      if (head) heads.set(String(run.key), { ...head, room: HEAD_ROOM });
    }
    heads.set('start', { x: startX, y: startY, room: START_ROOM });
    this.#font ??= getComputedStyle(labels).font;
    const font = this.#font;
    const texts = [...labels.querySelectorAll('text')].filter(({ dataset }) =>
      heads.has(dataset.label ?? ''),
    );
    const requests = texts.map(({ dataset, textContent }): LabelRequest => {
      const { x, y, room } = heads.get(dataset.label ?? '') ?? { x: 0, y: 0, room: 0 };
      const previous = this.#places.get(dataset.label ?? '');
      return {
        x,
        y,
        gap: room + ROOM_AROUND + 1,
        width: textWidth(textContent ?? '', font) + 2 * ROOM_AROUND,
        height: LABEL_HEIGHT,
        ...(previous === undefined ? {} : { previous }),
      };
    });
    const legend = { left: width - LEGEND.width, top: 0, right: width, bottom: LEGEND.height };
    const obstacles = [legend, ...[...heads.values()].map(boxAround)];
    const frame = {
      left: EDGE.left,
      top: EDGE.top,
      right: width - EDGE.right,
      bottom: height - EDGE.bottom,
    };
    const places = placeLabels(requests, obstacles, frame, (box) => occupancy.share(box));
    for (const text of labels.querySelectorAll('text')) {
      const place = places[texts.indexOf(text)];
      const label = text.dataset.label ?? '';
      setAttribute(text, 'visibility', place ? 'visible' : 'hidden');
      if (!place) {
        this.#places.delete(label);
        continue;
      }
      this.#places.set(label, place.candidate);
      setAttribute(text, 'x', (place.left + ROOM_AROUND).toFixed(1));
      setAttribute(text, 'y', (place.top + BASELINE).toFixed(1));
    }
  }
}

/** The hovered run is painted last, over the others. */
const byEmphasis = (runs: readonly Run[], hovered: number | undefined): readonly Run[] =>
  hovered === undefined
    ? runs
    : runs.toSorted((a, b) => Number(a.key === hovered) - Number(b.key === hovered));

const boxAround = ({ x, y, room }: { x: number; y: number; room: number }): Box => ({
  left: x - room,
  top: y - room,
  right: x + room,
  bottom: y + room,
});
