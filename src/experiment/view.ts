/** Views of the parameter plane: moved, zoomed, made to fit a shape, and put into the presentation. */
import { coordinateBounds, fits } from './bounds';
import type { Presentation, View } from './experiment';

type Stretch = readonly [number, number];

/** A stretch shorter than this share of its distance from 0 holds too few doubles to draw a map of. */
const SHORTEST_STRETCH = 1e-12;

/** Zooming ends where a side of the view is so many times that of the home view. */
const SMALLEST = 1e-7;
const LARGEST = 1e4;

/** A view set by hand is rounded to this share of its sides: far less than a pixel, and short in a link. */
const ROUNDED = 1e-4;

const lengthOf = ([low, high]: Stretch): number => high - low;

/** Whether a stretch of the plane can be drawn. */
export function isDrawable([low, high]: Stretch): boolean {
  const least = SHORTEST_STRETCH * Math.max(Math.abs(low), Math.abs(high));
  return fits(low, coordinateBounds) && fits(high, coordinateBounds) && high - low > least;
}

/**
 * The view after a point of it has been taken hold of, put elsewhere on the map, and the ground magnified so many times
 * (below 1: shrunk) about it.
 * @param from shares of the map's width and height, y downwards
 * @param to likewise
 */
export function gripView(
  { x, y }: View,
  factor: number,
  from: readonly [number, number],
  to: readonly [number, number] = from,
): View {
  const along = (stretch: Stretch, held: number, put: number): Stretch => {
    const length = lengthOf(stretch) / factor;
    const low = stretch[0] + held * lengthOf(stretch) - put * length;
    return [low, low + length];
  };
  return { x: along(x, from[0], to[0]), y: along(y, 1 - from[1], 1 - to[1]) };
}

/** The view magnified about its middle. */
export const zoomView = (view: View, factor: number): View => gripView(view, factor, [0.5, 0.5]);

/**
 * A view on the way from one to another: what both show at the same place of the map stays there all the way.
 * @param share of the way, 0 to 1
 */
export function viewBetween(from: View, to: View, share: number): View {
  const between = (before: Stretch, after: Stretch): Stretch => {
    const ratio = lengthOf(after) / lengthOf(before);
    // Even in the logarithm, as zooming is felt; without zooming, even in the distance.
    const part = Math.abs(ratio - 1) < 1e-6 ? share : (ratio ** share - 1) / (ratio - 1);
    return [before[0] + part * (after[0] - before[0]), before[1] + part * (after[1] - before[1])];
  };
  return { x: between(from.x, to.x), y: between(from.y, to.y) };
}

/**
 * The smallest view around this one in which a unit of x is as long as one of y.
 * @param aspect the map's width as a share of its height
 */
export function withEqualScales(view: View, aspect: number): View {
  const wanted = lengthOf(view.y) * aspect;
  const widened = (stretch: Stretch, length: number): Stretch => {
    const middle = (stretch[0] + stretch[1]) / 2;
    return [middle - length / 2, middle + length / 2];
  };
  return wanted > lengthOf(view.x)
    ? { x: widened(view.x, wanted), y: view.y }
    : { x: view.x, y: widened(view.y, lengthOf(view.x) / aspect) };
}

/** Whether zooming and moving may end at a view, given where they begin: never further out or in than is of use. */
export function isWithinReach(view: View, from: View, home: View): boolean {
  return (['x', 'y'] as const).every((axis) => {
    const share = lengthOf(view[axis]) / lengthOf(home[axis]);
    const before = lengthOf(from[axis]) / lengthOf(home[axis]);
    return (
      isDrawable(view[axis]) &&
      (share >= SMALLEST || share >= before) &&
      (share <= LARGEST || share <= before)
    );
  });
}

/** The view with the fewest digits that show the same. */
export function roundView({ x, y }: View): View {
  const short = (stretch: Stretch): Stretch => {
    const decimals = Math.ceil(-Math.log10(ROUNDED * lengthOf(stretch)));
    const rounded = ([low, high]: Stretch): Stretch => [
      roundTo(low, decimals),
      roundTo(high, decimals),
    ];
    const result = rounded(stretch);
    return isDrawable(result) ? result : stretch;
  };
  return { x: short(x), y: short(y) };
}

/** By way of the decimal writing, so that the result is the double nearest to what a link will say. */
function roundTo(value: number, decimals: number): number {
  const shifted = Number(`${value}e${decimals}`);
  // A number with an exponent of its own: so small or so large that the plain way is as good.
  if (Number.isNaN(shifted)) return Number(value.toPrecision(12)) + 0;
  return Number(`${Math.round(shifted)}e${-decimals}`) + 0;
}

/** The presentation without what was chosen for another problem: where one looked, and at which plane. */
export function forgetPlace(presentation: Presentation): Presentation {
  const { view, plane, ...others } = presentation;
  return view === undefined && plane === undefined ? presentation : others;
}

/** The presentation with a view; without one: with the problem's home view. */
export function setView(presentation: Presentation, view: View | undefined): Presentation {
  const { view: before, ...others } = presentation;
  if (view === undefined) return before === undefined ? presentation : others;
  return before !== undefined && isSameView(before, view)
    ? presentation
    : { ...presentation, view };
}

export const isSameView = (a: View, b: View): boolean =>
  a.x[0] === b.x[0] && a.x[1] === b.x[1] && a.y[0] === b.y[0] && a.y[1] === b.y[1];

/** Whether a position lies within a view. */
export const isInView = ({ x, y }: View, [left = Number.NaN, up = Number.NaN]: readonly number[]) =>
  left >= x[0] && left <= x[1] && up >= y[0] && up <= y[1];
