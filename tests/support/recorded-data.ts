/** The problems recorded on data: their rows, where they are fitted best, and the runs recorded on them. */
import { readReference } from './reference-data';

export interface RecordedRun {
  /** `torch.Adam`. */
  readonly optimizer: string;
  readonly loss?: string;
  readonly hp: Readonly<Record<string, number | boolean>>;
  readonly start: readonly number[];
  readonly loss_end: number;
  /** Losses over all data, by step. */
  readonly loss_at: Readonly<Record<string, number>>;
  readonly diverged_at?: number | null;
}

export interface LineRun extends RecordedRun {
  readonly loss: 'mse' | 'mae' | 'huber' | 'smooth_l1';
  readonly delta?: number;
  readonly beta?: number;
  readonly w: readonly number[];
  readonly b: readonly number[];
}

export interface ClassifierRun extends RecordedRun {
  readonly w1: readonly number[];
  readonly w2: readonly number[];
  readonly b: readonly number[];
}

export interface LineProblem {
  readonly dataset: string;
  readonly standardized: boolean;
  readonly scaler: Readonly<Record<'x_mean' | 'x_sd' | 'y_mean' | 'y_sd', number>> | null;
  readonly optimum: { readonly w: number; readonly b: number; readonly mse: number };
  readonly hessian: readonly (readonly number[])[];
  readonly eig: readonly [number, number];
  readonly lambda_max: number;
  readonly probe: {
    readonly w: number;
    readonly b: number;
    readonly mse: number;
    readonly grad: readonly number[];
  };
  readonly robust: readonly {
    readonly loss: 'mae' | 'huber';
    readonly delta?: number;
    readonly value: number;
    readonly w: number;
    readonly b: number;
  }[];
  readonly trajectories: readonly LineRun[];
}

export interface ClassifierProblem {
  readonly dataset: string;
  readonly standardized: boolean;
  readonly scaler: { readonly mean: readonly number[]; readonly sd: readonly number[] } | null;
  readonly optimum: {
    readonly w: readonly number[];
    readonly b: number;
    readonly bce: number;
    readonly eig: readonly number[];
  } | null;
  readonly probe: {
    readonly w: readonly number[];
    readonly b: number;
    readonly bce: number;
    readonly grad: readonly number[];
  };
  readonly trajectories: readonly ClassifierRun[];
}

interface LineFile {
  readonly datasets: readonly {
    readonly id: string;
    readonly x: readonly number[];
    readonly y: readonly number[];
  }[];
  readonly problems: readonly LineProblem[];
}

interface ClassifierFile {
  readonly datasets: readonly {
    readonly id: string;
    readonly X: readonly (readonly number[])[];
    readonly y: readonly number[];
  }[];
  readonly problems: readonly ClassifierProblem[];
}

const lineFile = readReference('line_fit') as LineFile;
const classifierFile = readReference('logistic') as ClassifierFile;

export const lineProblems = lineFile.problems;
export const classifierProblems = classifierFile.problems;

const scaled = (values: readonly number[], mean: number, deviation: number) =>
  values.map((value) => (value - mean) / deviation);

/** Rows of x and y. */
export function lineRows({ dataset, scaler }: LineProblem): number[][] {
  const { x = [], y = [] } = lineFile.datasets.find(({ id }) => id === dataset) ?? {};
  const { x_mean = 0, x_sd = 1, y_mean = 0, y_sd = 1 } = scaler ?? {};
  const targets = scaled(y, y_mean, y_sd);
  return scaled(x, x_mean, x_sd).map((value, i) => [value, targets[i] ?? Number.NaN]);
}

/** Rows of two features and the class. */
export function classifierRows({ dataset, scaler }: ClassifierProblem): number[][] {
  const { X = [], y = [] } = classifierFile.datasets.find(({ id }) => id === dataset) ?? {};
  const { mean, sd } = scaler ?? { mean: [0, 0], sd: [1, 1] };
  return X.map((point, i) => [
    ...point.map((value, c) => (value - (mean[c] ?? 0)) / (sd[c] ?? 1)),
    y[i] ?? Number.NaN,
  ]);
}

export const named = (problem: { readonly dataset: string; readonly standardized: boolean }) =>
  `${problem.dataset}${problem.standardized ? ', standardized' : ''}`;
