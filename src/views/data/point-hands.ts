/** Hands on the points: a click adds one, a drag moves one, a double click removes one; each is one undo step. */
import type { Plot } from '../../drawing/plot';
import { nearestRow } from '../../drawing/scatter';
import { addPoint, movePoint, removePoint } from '../../experiment/data/point-changes';
import type { DataProblem } from '../../experiment/experiment';
import { isDataProblem } from '../../experiment/problem';
import type { Session } from '../../state/session';
import { say } from '../../state/workspace';
import { pixelFinder } from '../landscape/map-pixel';
import { pointsOf, rowOf } from './data-points';
import type { Sheet } from './sheet';
import { words } from './words';

/** A point is meant when the pointer is so near, in CSS pixels. */
const NEAR = 11;
const NEAR_FINGER = 22;
/** Between press and release a click may slip so far. */
const SLIP = 4;
const FINGER_SLIP = 9;
/** Milliseconds between the clicks of a double click. */
const DOUBLE_TIME = 400;

interface Hold {
  readonly pointer: number;
  /** Of the point; undefined: of the ground. */
  readonly row: number | undefined;
  /** From the pointer to the point, so that it does not jump under the hand. */
  readonly offX: number;
  readonly offY: number;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

interface Click {
  readonly time: number;
  readonly row: number;
  /** It has added the point. */
  readonly added: boolean;
}

const isFinger = ({ pointerType }: PointerEvent): boolean => pointerType !== 'mouse';

/** Listens to the plot; returns a function that stops it. */
export function listenToPointHands(
  element: HTMLElement,
  session: Session,
  sheet: Sheet,
): () => void {
  const { documents, workspace } = session;
  const pixelAt = pixelFinder(element);
  const listening = new AbortController();
  const { signal } = listening;
  let hold: Hold | undefined;
  let last: Click | undefined;

  const problemNow = (): DataProblem | undefined => {
    const { problem } = documents.getState().document.experiment;
    return isDataProblem(problem) ? problem : undefined;
  };

  function rowAt(problem: DataProblem, plot: Plot, event: PointerEvent): number | undefined {
    const { x, y } = pixelAt(event);
    return nearestRow(pointsOf(problem), plot, x, y, isFinger(event) ? NEAR_FINGER : NEAR);
  }

  function press(event: PointerEvent): void {
    const { plot, edits } = sheet.getState();
    const problem = problemNow();
    if (!edits || hold || event.button !== 0 || !plot || !problem) return;
    const { x, y } = pixelAt(event);
    const row = rowAt(problem, plot, event);
    const [across = 0, upwards = 0] = row === undefined ? [] : rowOf(pointsOf(problem), row);
    hold = {
      pointer: event.pointerId,
      row,
      offX: row === undefined ? 0 : plot.x(across) - x,
      offY: row === undefined ? 0 : plot.y(upwards) - y,
      x,
      y,
      moved: false,
    };
    if (row === undefined) return;
    element.setPointerCapture(event.pointerId);
    element.dataset.holding = '';
    sheet.setState({ hovered: row });
  }

  function move(event: PointerEvent): void {
    const { plot, edits } = sheet.getState();
    const problem = problemNow();
    if (!plot || !problem) return;
    if (hold === undefined) {
      if (event.buttons !== 0) return;
      const row = edits ? rowAt(problem, plot, event) : undefined;
      if (row !== sheet.getState().hovered) sheet.setState({ hovered: row });
      element.toggleAttribute('data-at-point', row !== undefined);
      return;
    }
    if (event.pointerId !== hold.pointer) return;
    const { x, y } = pixelAt(event);
    const slip = isFinger(event) ? FINGER_SLIP : SLIP;
    if (!hold.moved && Math.hypot(x - hold.x, y - hold.y) <= slip) return;
    hold.moved = true;
    if (hold.row === undefined) return;
    const { row } = hold;
    const point = pointAt(problem, plot, x + hold.offX, y + hold.offY, row);
    documents.change((experiment) => movePoint(experiment, row, point), `move point ${row}`);
  }

  function release(event: PointerEvent): void {
    if (hold === undefined || event.pointerId !== hold.pointer) return;
    const { row, moved } = hold;
    hold = undefined;
    delete element.dataset.holding;
    if (moved) {
      if (row !== undefined) documents.settle();
      return;
    }
    if (event.type === 'pointerup') click(event, row);
  }

  function click(event: PointerEvent, row: number | undefined): void {
    const { plot, group } = sheet.getState();
    const problem = problemNow();
    if (!plot || !problem) return;
    if (row !== undefined) {
      const again =
        last !== undefined && last.row === row && event.timeStamp - last.time < DOUBLE_TIME;
      // The second click of two on the ground: one point is enough.
      const fresh = again && last?.added;
      last = { time: event.timeStamp, row, added: false };
      if (again && !fresh) remove(row);
      return;
    }
    const { x, y } = pixelAt(event);
    const point = pointAt(problem, plot, x, y, undefined, group);
    const { count } = pointsOf(problem);
    documents.change((experiment) => addPoint(experiment, point));
    const now = problemNow();
    if (now === undefined || pointsOf(now).count === count) return;
    last = { time: event.timeStamp, row: count, added: true };
    sheet.setState({ hovered: count });
    say(workspace, words.added(count + 1));
  }

  function remove(row: number): void {
    last = undefined;
    removeRow(session, sheet, row);
  }

  function leave(): void {
    if (hold !== undefined) return;
    sheet.setState({ hovered: undefined });
    element.removeAttribute('data-at-point');
  }

  /** A finger on a point moves it; one on the ground scrolls the page. */
  function touch(event: TouchEvent): void {
    if (hold?.row !== undefined) event.preventDefault();
  }

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('touchstart', touch, { signal, passive: false });
  element.addEventListener('touchmove', touch, { signal, passive: false });
  return () => listening.abort();
}

/**
 * The point at a pixel, held within the plot.
 * @param row whose class stays
 */
function pointAt(
  problem: DataProblem,
  plot: Plot,
  x: number,
  y: number,
  row: number | undefined,
  group: 0 | 1 = 1,
): readonly number[] {
  const { left, top, right, bottom } = plot.frame;
  const across = plot.toX(Math.min(right, Math.max(left, x)));
  const upwards = plot.toY(Math.min(bottom, Math.max(top, y)));
  if (problem.kind === 'fit' || problem.features === 1) return [across, upwards];
  const own = row === undefined ? group : rowOf(pointsOf(problem), row).at(-1);
  return [across, upwards, own ?? group];
}

/** Takes a point away and says so; the last one stays. */
export function removeRow({ documents, workspace }: Session, sheet: Sheet, row: number): void {
  const { experiment } = documents.getState().document;
  documents.change((before) => removePoint(before, row));
  const isGone = documents.getState().document.experiment !== experiment;
  sheet.setState({ hovered: undefined });
  say(workspace, isGone ? words.removed(row + 1) : words.lastStays);
}
