/** What a worker can be asked to compute, described by plain values: the only form in which work is sent. */
import type { ObjectiveSource } from './objective-source';

/** One run, whatever is wanted of it. */
export interface RunWork {
  /** What is minimised. */
  readonly source: ObjectiveSource;
  readonly start: readonly number[];
  readonly steps: number;
  /** Rows in a mini-batch; absent: all, with every step. */
  readonly batch?: number;
  readonly seed: number;
  /** Standard deviation of the noise on every gradient component. */
  readonly noise: number;
  /** The update rule, a statement a line. */
  readonly rule: string;
  readonly rate: number;
  readonly hyperparameters: Readonly<Record<string, number>>;
  /** Absent: the rate stays as it is. */
  readonly schedule?: {
    readonly formula: string;
    readonly parameters: Readonly<Record<string, number>>;
  };
  /** Largest norm of the whole gradient; absent: no clipping. */
  readonly clip?: number;
  /** Of the problem's home view: the ruler that tells which steps are too short to overshoot. Absent: none is. */
  readonly diagonal?: number;
}

export interface DescentWork extends RunWork {
  readonly kind: 'descent';
}

/** One step of a run, to be taken apart. */
export interface InspectionWork extends RunWork {
  readonly kind: 'inspection';
  /** From 1. */
  readonly step: number;
  /** The key of the run: two runs may follow one rule, and who shows the step must know whose it is. */
  readonly run: number;
}

export interface SurveyWork {
  readonly kind: 'survey';
  readonly source: ObjectiveSource;
  readonly view: Rectangle;
  /** Absent: the first two coordinates are all there are. */
  readonly plane?: Plane;
  /** Near known minima; empty: search the view. */
  readonly seeds: readonly (readonly number[])[];
  /** Minima without derivatives, exact. */
  readonly kinks: readonly (readonly number[])[];
  /** A point on the view's edge that lies lower than every minimum. */
  readonly edge?: readonly number[];
}

export interface FieldWork {
  readonly kind: 'field';
  readonly source: ObjectiveSource;
  readonly view: Rectangle;
  readonly plane?: Plane;
  readonly columns: number;
  readonly rows: number;
}

/** Gradients for the arrows of the map. */
export interface SlopesWork {
  readonly kind: 'slopes';
  readonly source: ObjectiveSource;
  readonly view: Rectangle;
  readonly plane?: Plane;
  readonly columns: number;
  readonly rows: number;
}

export interface SaddlesWork {
  readonly kind: 'saddles';
  readonly source: ObjectiveSource;
  /** Where they are looked for. */
  readonly view: Rectangle;
  readonly plane?: Plane;
}

export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The two coordinates that a map shows of a problem with more. */
export interface Plane {
  /** Of the view's x and of its y. */
  readonly axes: readonly [number, number];
  /** Where the plane stands: a number per coordinate, those of the axes without meaning. */
  readonly at: readonly number[];
}

/** A run at many learning rates, everything else as it is. */
export interface SweepWork extends Omit<RunWork, 'rate'> {
  readonly kind: 'sweep';
  /** Spread evenly on a logarithmic scale, both ends included. */
  readonly rates: { readonly low: number; readonly high: number; readonly count: number };
  /** Near known minima; others are found from where runs end. */
  readonly minima: readonly (readonly number[])[];
  /** Minima without derivatives, exact. */
  readonly kinks: readonly (readonly number[])[];
  /** Of the problem's home view, the ruler of lengths. */
  readonly diagonal: number;
}

export type Work =
  | DescentWork
  | InspectionWork
  | SweepWork
  | SurveyWork
  | FieldWork
  | SlopesWork
  | SaddlesWork;
