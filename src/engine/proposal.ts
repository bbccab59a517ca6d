/** What a formula alone proposes: which part of the plane to show, where to start, and with which learning rates. */
import { lengthOf } from './distance';
import { ManyPoints, MOST_POINTS } from './many-points';
import { type FoundMinimum, newtonSearch } from './newton-search';
import { type DataSource, type ObjectiveSource, sourceKey } from './objective-source';
import { Recent } from './recent';
import { proposeStart } from './start-proposal';
import type { Rectangle } from './work';

export interface Proposal {
  readonly view: Rectangle;
  /** Of every coordinate, the stretch to show, where there are more than two. */
  readonly sides?: readonly (readonly [number, number])[];
  /** The minima found there, the deepest first. */
  readonly minima: readonly FoundMinimum[];
  /** A number per coordinate. */
  readonly start: readonly number[];
  readonly rates: {
    /** For methods whose step is the rate times a gradient. */
    readonly gradient: number;
    /** For methods whose step is the rate times a number near 1. */
    readonly distance: number;
  };
}

/** Half the sides of the squares around 0 that are searched, one after the other, until something is found. */
const SCALES = [5, 50, 500, 5000] as const;
/** Samples a side. */
const SAMPLES = 32;
/** Starts of Newton's method a side, besides the low samples. */
const LATTICE = 9;
/** Operations that a step of the search may cost: a long formula is searched from fewer starts. */
const OPERATIONS = 400_000;
const FEWEST_STARTS = 16;
/** A minimum alone may lie so far from the middle, as a share of half a side, before the view follows it. */
const OFF_CENTRE = 0.8;
/** How far a gradient step may go at most, as a share of what is stable at the deepest minimum. */
const SHARE_OF_LIMIT = 0.6;
/** A step of a method that measures distances, as a share of the view's side; also a usual step where nothing curves. */
const STEP = 0.02;

/** Minima whose losses differ by less, beside their size, are equally deep. */
const EQUALLY_DEEP = 1e-9;
/** Places nearer to each other, as a share of half a side, say nothing of scale; samples are only so exact. */
const SAME_PLACE = 1e-3;
const SAME_SAMPLES = 6 / SAMPLES;

/** A visitor who types leaves a trail of formulas; beyond this the oldest is forgotten. */
const kept = new Recent<Proposal>(64);

/**
 * Depends on nothing but the objective, to the last bit, so that a link with a formula opens on the same picture
 * everywhere.
 * @throws FormulaError where the objective cannot be read
 */
export function proposalFor(source: ObjectiveSource): Proposal {
  return kept.get(sourceKey(source), () =>
    source.kind === 'data' ? proposalOnData(source) : propose(new ManyPoints(source)),
  );
}

let learned: ((source: DataSource) => Proposal) | undefined;

/** Called when `data-proposal.ts` is loaded, which whoever shows no data does without. */
export function learnDataProposals(how: (source: DataSource) => Proposal): void {
  learned = how;
}

function proposalOnData(source: DataSource): Proposal {
  if (learned === undefined) throw new Error('What proposes on data has not been loaded.');
  return learned(source);
}

/** What the loss itself proposes, with nothing else known of it. */
export function propose(surface: ManyPoints): Proposal {
  const { view, minima, slope } = find(surface);
  const side = view.x[1] - view.x[0];
  const [deepest] = minima;
  // Of several that are as deep, the most curved: who settles there settles in all.
  const curvature = minima
    .filter(({ loss }) => loss - (deepest?.loss ?? 0) <= EQUALLY_DEEP * (1 + Math.abs(loss)))
    .reduce((most, { lambdaMax }) => Math.max(most, lambdaMax), 0);
  const rate =
    curvature > 0 ? (SHARE_OF_LIMIT * 2) / curvature : (STEP * side) / (slope > 0 ? slope : 1);
  const { start, gradient } = proposeStart(surface, view, deepest?.position, rate);
  return {
    view,
    minima,
    start,
    rates: { gradient: short(gradient), distance: short(STEP * side) },
  };
}

interface Find {
  readonly view: Rectangle;
  readonly minima: readonly FoundMinimum[];
  /** The usual length of the gradient within. */
  readonly slope: number;
}

/** The smallest of the squares in which something lies, made to fit it; the smallest of all where nothing does. */
function find(surface: ManyPoints): Find {
  let nothing: Find | undefined;
  for (const half of SCALES) {
    const { low, lowest, slope } = sample(surface, half);
    const within = newtonSearch(surface, startsFor(surface, half, low), half).filter(
      ({ position }) => position.every((coordinate) => Math.abs(coordinate) <= half),
    );
    nothing ??= { view: square([0, 0], half), minima: [], slope };
    if (within.length > 0) {
      const places = within.map(({ position }) => position);
      return { view: viewAround(places, half, SAME_PLACE), minima: within, slope };
    }
    // Kinks and flat bottoms, where Newton's method finds nothing.
    if (lowest.length > 0)
      return { view: viewAround(lowest, half, SAME_SAMPLES), minima: [], slope };
  }
  return nothing as Find;
}

type Place = readonly [number, number];

/** Samples no higher than their neighbours, the lowest of all unless it lies at the edge, and the median slope. */
function sample(surface: ManyPoints, half: number) {
  const place = (index: number): number => half * ((2 * (index + 0.5)) / SAMPLES - 1);
  const loss = new Float64Array(SAMPLES * SAMPLES);
  const slopes = new Float64Array(SAMPLES * SAMPLES);
  for (let from = 0; from < loss.length; from += MOST_POINTS) {
    const count = Math.min(MOST_POINTS, loss.length - from);
    const x = Float64Array.from({ length: count }, (_, i) => place((from + i) % SAMPLES));
    const y = Float64Array.from({ length: count }, (_, i) =>
      place(Math.floor((from + i) / SAMPLES)),
    );
    const { f, g0, g1 } = surface.slopes(x, y);
    loss.set(f, from);
    for (let i = 0; i < count; i++) slopes[from + i] = lengthOf([g0[i] ?? 0, g1[i] ?? 0]);
  }
  const value = (column: number, row: number): number => loss[row * SAMPLES + column] ?? Number.NaN;
  const low: { readonly at: Place; readonly loss: number }[] = [];
  for (let row = 1; row < SAMPLES - 1; row++)
    for (let column = 1; column < SAMPLES - 1; column++) {
      const here = value(column, row);
      const around = [-1, 0, 1].flatMap((down) =>
        [-1, 0, 1].map((right) => value(column + right, row + down)),
      );
      // A plain is no hollow: some neighbour must be higher.
      if (around.every((other) => !(other < here)) && around.some((other) => other > here))
        low.push({ at: [place(column), place(row)], loss: here });
    }
  low.sort((a, b) => a.loss - b.loss);
  const least = loss.reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY);
  const lowest = low.filter((one) => one.loss <= least).map(({ at }) => at);
  const finite = slopes.filter(Number.isFinite).sort();
  return { low: low.map(({ at }) => at), lowest, slope: finite[finite.length >> 1] ?? 0 };
}

/** The low samples and an even lattice, as many as there is room and time for. */
function startsFor({ cost }: ManyPoints, half: number, low: readonly Place[]): readonly Place[] {
  const most = Math.min(MOST_POINTS, Math.max(FEWEST_STARTS, Math.floor(OPERATIONS / cost)));
  const side = Math.min(LATTICE, Math.floor(Math.sqrt(most)));
  const lattice = Array.from({ length: side * side }, (_, i): Place => {
    const along = (index: number) => half * ((2 * index) / (side - 1) - 1);
    return [along(i % side), along(Math.floor(i / side))];
  });
  return [...low.slice(0, Math.max(most - lattice.length, most >> 1)), ...lattice].slice(0, most);
}

/** A square that shows all places with room around them, of round numbers; never larger than what was searched. */
function viewAround(places: readonly Place[], searched: number, same: number): Rectangle {
  const [x, y] = [0, 1].map((axis) => {
    const values = places.map((place) => place[axis] ?? 0);
    const low = Math.min(...values);
    const high = Math.max(...values);
    return { middle: (low + high) / 2, spread: high - low };
  }) as [Extent, Extent];
  const spread = Math.max(x.spread, y.spread);
  const isSpread = spread > same * searched;
  // One place alone says nothing of scale.
  const half = isSpread ? Math.min(searched, roundUp(spread)) : searched;
  const fits = [x, y].every(
    ({ middle, spread: own }) => Math.abs(middle) + own / 2 <= OFF_CENTRE * half,
  );
  if (fits || (isSpread && half === searched)) return square([0, 0], half);
  const unit = roundUp(half) / 5;
  const tidy = (middle: number) => Number((Math.round(middle / unit) * unit).toPrecision(6)) + 0;
  return square([tidy(x.middle), tidy(y.middle)], half);
}

interface Extent {
  readonly middle: number;
  readonly spread: number;
}

const square = ([x, y]: Place, half: number): Rectangle => {
  const side = (middle: number) =>
    [Number((middle - half).toPrecision(12)), Number((middle + half).toPrecision(12))] as const;
  return { x: side(x), y: side(y) };
};

const ROUND = [1, 1.5, 2, 3, 4, 5, 7, 10] as const;

/** The next of a few round numbers. */
function roundUp(value: number): number {
  // By way of the decimal writing: logarithms differ between engines by a bit.
  const [, exponent = '0'] = value.toExponential().split('e');
  const power = Number(`1e${exponent}`);
  const digit = ROUND.find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Number((digit * power).toPrecision(6));
}

/** Two digits. */
const short = (value: number): number => Number(value.toPrecision(2));
