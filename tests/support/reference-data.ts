/** The recorded data problems as sources of our objectives. */
import '../../src/engine/over-data';
import { readFileSync } from 'node:fs';
import type { DataSource } from '../../src/engine/objective-source';
import { type Table, tableOf } from '../../src/engine/table';

export const SQUARED = '(prediction - y)^2';
export const ABSOLUTE = 'abs(prediction - y)';
export const HUBER =
  'abs(prediction - y) < delta ? (prediction - y)^2 / 2 : delta * (abs(prediction - y) - delta / 2)';
export const CROSS_ENTROPY =
  'prediction > 0 ? log(1 + exp(-prediction)) + prediction * (1 - y) : log(1 + exp(prediction)) - prediction * y';

type Line = 'mse' | 'mae' | 'huber';

const losses: Readonly<Record<Line, string>> = { mse: SQUARED, mae: ABSOLUTE, huber: HUBER };

const nothing = { settings: {}, penalized: [], l2: 0 };

/** A line through points. @param rows of x and y */
export const lineThrough = (
  rows: readonly (readonly number[])[],
  loss: Line = 'mse',
  delta?: number,
): DataSource => ({
  kind: 'data',
  model: 'w * x + b',
  loss: losses[loss],
  parameters: ['w', 'b'],
  features: ['x'],
  ...nothing,
  ...(delta !== undefined && { settings: { delta } }),
  table: tableFrom(rows),
});

/** A classifier. @param rows of one or two features and the class */
export function classifierOf(rows: readonly (readonly number[])[], l2 = 0): DataSource {
  const one = rows[0]?.length === 2;
  const weights = one ? ['w'] : ['w1', 'w2'];
  return {
    kind: 'data',
    model: one ? 'w * x + b' : 'w1 * x1 + w2 * x2 + b',
    loss: CROSS_ENTROPY,
    parameters: [...weights, 'b'],
    features: one ? ['x'] : ['x1', 'x2'],
    ...nothing,
    penalized: l2 > 0 ? weights : [],
    l2,
    table: tableFrom(rows),
  };
}

export const tableFrom = (rows: readonly (readonly number[])[]): Table =>
  tableOf(rows[0]?.length ?? 1, Float64Array.from(rows.flat()));

export const readReference = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../reference/data/${name}.json`, import.meta.url), 'utf8'));
