/** The plane of a problem with more than two parameters that the map shows, and where it stands. */
import type { Plane } from '../engine/work';
import type { FallLineDocument } from '../experiment/experiment';
import { axesShown, planeOf } from '../experiment/map-plane';
import { parametersOf } from '../experiment/problem';
import { chosenRun, positionOf } from './chosen-run';
import type { Session } from './session';

/** What the coordinates of the map are called: across and upwards. */
export function axisNames({
  experiment: { problem },
  presentation,
}: FallLineDocument): readonly [string, string] {
  const names = parametersOf(problem);
  const [across, up] = axesShown(problem, presentation);
  return [names[across] ?? '', names[up] ?? ''];
}

/**
 * Through the chosen run at the playhead, or through the start until that is computed; undefined where the map shows
 * all there is.
 */
export function shownPlane({ documents, results, workspace }: Session): Plane | undefined {
  const { document } = documents.getState();
  const { problem, runs, start } = document.experiment;
  const names = parametersOf(problem);
  if (names.length < 3) return undefined;
  const run = chosenRun(runs, workspace.getState());
  const position = positionOf(run, document, results.getState());
  const known = position?.length === names.length && position.every(Number.isFinite);
  const axes = axesShown(problem, document.presentation);
  // What the axes say goes over the whole map: equal planes are to be equal plans.
  const at = (known ? position : start).map((value, c) => (axes.includes(c) ? 0 : value));
  return planeOf(problem, document.presentation, at);
}

/** Equal for equal planes. */
export const planeKey = (plane: Plane | undefined): string =>
  plane === undefined ? '' : `${plane.axes.join()}:${plane.at.join()}`;

/** Milliseconds without a move after which the plane counts as resting. */
const CALM = 120;

/** Watches where the plane of the map stands. */
export class PlaneWatch {
  readonly #session: Session;
  readonly #rests: () => void;
  #key = '';
  #calm: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;

  /** @param rests called when it stands still again after it has moved step by step */
  constructor(session: Session, rests: () => void) {
    this.#session = session;
    this.#rests = rests;
  }

  /** Whether it moves step by step, as while a run is played: a fine map would be out of date before it is there. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Whether it stands elsewhere than when it was last asked for. */
  hasMoved(): boolean {
    const key = planeKey(shownPlane(this.#session));
    if (key === this.#key) return false;
    this.#key = key;
    this.#isMoving = this.#calm !== undefined;
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => this.#rest(), CALM);
    return true;
  }

  stop(): void {
    clearTimeout(this.#calm);
  }

  #rest(): void {
    this.#calm = undefined;
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.#rests();
  }
}

/** A point of the map as a position of all parameters. */
export function positionOnMap(
  session: Session,
  [x, y]: readonly [number, number],
): readonly number[] {
  const plane = shownPlane(session);
  if (plane === undefined) return [x, y];
  const [across, up] = plane.axes;
  return plane.at.with(across, x).with(up, y);
}
