/** The experiment (what is computed) and the presentation (how it is shown): together, all that a link holds. */
import type { Table } from '../engine/table';

export type Problem = SurfaceProblem | DataProblem;

/** A loss given as a formula in x and y: of the catalogue, or typed. */
export type SurfaceProblem =
  | { readonly kind: 'surface'; readonly id: string }
  | { readonly kind: 'formula'; readonly text: string };

/** A loss that is the mean over rows of data. */
export type DataProblem = FitProblem | ClassifyProblem;

/** A curve in w and b through points. */
export interface FitProblem {
  readonly kind: 'fit';
  readonly data: DataChoice;
  /** A model's id, or a formula in w, b and x. */
  readonly model: string;
  readonly loss: LossChoice;
  /** x and y to mean 0 and standard deviation 1: the parameters are then those of the standardized problem. */
  readonly standardize: boolean;
}

/** A boundary between two classes, from one feature or two. */
export interface ClassifyProblem {
  readonly kind: 'classify';
  readonly data: DataChoice;
  readonly features: 1 | 2;
  /** The features. */
  readonly standardize: boolean;
  /** The penalty is ½·l2·‖weights‖². */
  readonly l2: number;
}

export type DataChoice =
  | { readonly kind: 'set'; readonly id: string }
  | {
      readonly kind: 'own';
      /** Features first, what is predicted last, in their own units. */
      readonly table: Table;
      /** Of the columns; empty where they have none. */
      readonly names: readonly string[];
    };

export interface LossChoice {
  readonly id: string;
  /** Complete: defaults filled in. */
  readonly settings: Readonly<Record<string, number>>;
}

export interface RunSchedule {
  readonly id: string;
  /** Complete: defaults filled in. */
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Run {
  /** Tells runs apart while the page is open: unique within an experiment, kept by undo; a link numbers runs anew. */
  readonly key: number;
  /** An optimizer's id, or that of a typed rule of this experiment. */
  readonly optimizer: string;
  /** The learning rate before any schedule. */
  readonly rate: number;
  /** Complete but for the learning rate: defaults filled in. */
  readonly hyperparameters: Readonly<Record<string, number>>;
  /** Absent: constant. */
  readonly schedule?: RunSchedule;
  /** Largest norm of the whole gradient; absent: no clipping. */
  readonly clip?: number;
  readonly label?: string;
  /** Which of the run colours and markers, from 0 to 11. */
  readonly color: number;
  readonly hidden: boolean;
}

/** A typed update rule. */
export interface TypedRule {
  /** Begins with `my-`. */
  readonly id: string;
  /** Lines joined by newlines. */
  readonly text: string;
}

export interface Experiment {
  readonly problem: Problem;
  /** Initial parameters, one number each. */
  readonly start: readonly number[];
  /** Length of every run, 1 to 100000. */
  readonly steps: number;
  /** Rows in a mini-batch of a data problem; absent: all, with every step. */
  readonly batch?: number;
  readonly seed: number;
  /** Standard deviation of Gaussian noise on every gradient component. */
  readonly noise: number;
  readonly runs: readonly Run[];
  readonly rules: readonly TypedRule[];
}

/** The stretch of the parameter plane that the map shows. */
export interface View {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export type Mode = 'explore';

/** What a chart shows of every run, step by step. */
export type ChartSeriesId =
  | 'loss'
  | 'step-length'
  | 'gradient-norm'
  | 'distance'
  | 'learning-rate'
  | 'x'
  | 'y';

export type ChartScale = 'log' | 'linear';

export interface ChartChoice {
  readonly series: ChartSeriesId;
  readonly scale: ChartScale;
}

export interface Presentation {
  /** Absent: the problem's home view. */
  readonly view?: View;
  /** The step shown; absent: the end. */
  readonly at?: number;
  readonly mode: Mode;
  /** The two parameters that the map shows of a problem with more; absent: the first two. */
  readonly plane?: readonly [string, string];
  /** Layers of the map that differ from the default, in alphabetical order. */
  readonly show: readonly string[];
  /** The charts shown, in order, each series at most once; absent: loss and step length. */
  readonly charts?: readonly ChartChoice[];
}

export interface FallLineDocument {
  readonly experiment: Experiment;
  readonly presentation: Presentation;
}

export const MOST_RUNS = 12;
export const MOST_STEPS = 100_000;
export const LARGEST_SEED = 4_294_967_295;
