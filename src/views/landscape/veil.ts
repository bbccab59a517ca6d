/** The dark over the map of somebody blindfolded: it gives way where the runs have been, up to the playhead. */
import { Footprints } from '../../drawing/footprints';
import type { Pen } from '../../drawing/pen';
import { type Projection, shownOf } from '../../drawing/projection';
import { pointsUpTo } from '../../drawing/trail';
import type { Trajectory } from '../../engine/trajectory';
import { homeView } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';
import { trailOf } from './trail-memory';

/** How far a hiker sees, as a share of the home view's sides; and, zoomed in, at most of the map's. */
const SIGHT = 0.045;
const FARTHEST = 0.3;

interface Walk {
  readonly trajectory: Trajectory;
  /** Points of its trail that have been lit. */
  lit: number;
}

export class Veil {
  #projection: Projection | undefined;
  #start = '';
  #walks: readonly Walk[] = [];
  #footprints: Footprints | undefined;
  #image: OffscreenCanvas | undefined;
  #imageOf = '';
  #changes = 0;

  draw(pen: Pen, session: Session, { projection }: Shot): void {
    const { width, height } = projection;
    const footprints = this.#light(session, projection);
    const { veil } = mapPalette(session.workspace.getState().theme);
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = 'medium';
    pen.drawImage(this.#picture(footprints, veil), 0, 0, width, height);
  }

  /** Lights what has been walked since the last time; all of it where the walks are others, or shorter. */
  #light(session: Session, projection: Projection): Footprints {
    const { experiment } = session.documents.getState().document;
    const { trajectories } = session.results.getState();
    const step = shownStep(session.documents.getState().document);
    const shown = experiment.runs.flatMap(({ key, hidden }) => {
      const trajectory = trajectories.get(key)?.value;
      return hidden || trajectory === undefined ? [] : [trajectory];
    });
    const counts = shown.map((trajectory) => pointsUpTo(trailOf(trajectory, projection), step));
    const start = experiment.start.join();
    const goesOn =
      this.#projection === projection &&
      this.#start === start &&
      shown.length === this.#walks.length &&
      this.#walks.every(
        ({ trajectory, lit }, i) => trajectory === shown[i] && lit <= (counts[i] ?? 0),
      );
    if (!goesOn || this.#footprints === undefined) {
      this.#footprints = footprintsOn(projection, homeView(experiment.problem, projection.axes));
      this.#walks = shown.map((trajectory) => ({ trajectory, lit: 0 }));
      this.#projection = projection;
      this.#start = start;
      this.#changes++;
      const [x, y] = shownOf(projection, experiment.start);
      visit(this.#footprints, projection.x(x), projection.y(y));
    }
    this.#walks.forEach((walk, i) => {
      const { points, dots } = trailOf(walk.trajectory, projection);
      const count = counts[i] ?? 0;
      if (walk.lit < count) this.#changes++;
      for (; walk.lit < count; walk.lit++)
        if (dots[walk.lit] === 1 && this.#footprints)
          visit(this.#footprints, points[2 * walk.lit] ?? 0, points[2 * walk.lit + 1] ?? 0);
    });
    return this.#footprints;
  }

  #picture({ columns, rows, light }: Footprints, veil: string): OffscreenCanvas {
    const key = `${this.#changes} ${veil}`;
    if (this.#image && this.#imageOf === key) return this.#image;
    const image = new OffscreenCanvas(columns, rows);
    const context = image.getContext('2d');
    if (context) {
      const pixels = context.createImageData(columns, rows);
      const color = [1, 3, 5].map((at) => Number.parseInt(veil.slice(at, at + 2), 16));
      for (let cell = 0; cell < light.length; cell++) {
        pixels.data.set(color, 4 * cell);
        pixels.data[4 * cell + 3] = 255 - (light[cell] ?? 0);
      }
      context.putImageData(pixels, 0, 0);
    }
    this.#image = image;
    this.#imageOf = key;
    return image;
  }
}

const visit = (footprints: Footprints, x: number, y: number): void => {
  if (Number.isFinite(x) && Number.isFinite(y)) footprints.visit(x, y);
};

function footprintsOn(projection: Projection, home: Parameters<typeof sideOf>[1]): Footprints {
  const { width, height } = projection;
  return new Footprints(
    width,
    height,
    Math.min(FARTHEST * width, SIGHT * sideOf(projection, home, 'x')),
    Math.min(FARTHEST * height, SIGHT * sideOf(projection, home, 'y')),
  );
}

/** A side of the home view in pixels of the map. */
function sideOf(
  projection: Projection,
  home: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
  axis: 'x' | 'y',
): number {
  const [low, high] = home[axis];
  return Math.abs(projection[axis](high) - projection[axis](low));
}
