/** The data sets, in the order of the menus: for lines and curves, then for classifiers. */
import type { DataSetDefinition } from '../data-set';
import { anscombe1 } from './anscombe1';
import { anscombe2 } from './anscombe2';
import { anscombe3 } from './anscombe3';
import { anscombe4 } from './anscombe4';
import { blobs40 } from './blobs40';
import { cars } from './cars';
import { dnase } from './dnase';
import { exact4 } from './exact4';
import { formaldehyde } from './formaldehyde';
import { indometacin } from './indometacin';
import { irisVv } from './iris-vv';
import { noisy30 } from './noisy30';
import { outliers25 } from './outliers25';
import { separable24 } from './separable24';
import { yeast } from './yeast';

export const dataSets: readonly DataSetDefinition[] = [
  // Synthetic lines
  noisy30,
  exact4,
  outliers25,
  // Anscombe's quartet
  anscombe1,
  anscombe2,
  anscombe3,
  anscombe4,
  // Measured
  cars,
  formaldehyde,
  dnase,
  indometacin,
  yeast,
  // Two classes
  blobs40,
  separable24,
  irisVv,
];

export const dataSetById: ReadonlyMap<string, DataSetDefinition> = new Map(
  dataSets.map((set) => [set.id, set]),
);
