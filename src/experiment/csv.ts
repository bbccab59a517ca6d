/** Trajectories as CSV (RFC 4180): a row per run and step. */
import { spreadsheetText } from './spreadsheet-text';

/** One run to write. Arrays are by step, the start at index 0; they may be longer than `length`. */
export interface TrajectoryRecord {
  readonly name: string;
  /** The optimizer's id. */
  readonly optimizer: string;
  readonly length: number;
  /** By parameter, then by step. */
  readonly positions: readonly ArrayLike<number>[];
  /** Of the whole problem. */
  readonly losses: ArrayLike<number>;
  readonly gradientNorms: ArrayLike<number>;
  /** The steps at which losses and gradient norms are known; absent: all. */
  readonly evaluated?: Int32Array;
  /** The rate that led to each step; index 0 is not read. */
  readonly learningRates: ArrayLike<number>;
}

/** Rows of a piece: some tenths of a millisecond of work. */
export const PIECE = 256;

/**
 * The table piece by piece, with header and a line feed after every row; each run is asked for in its turn. A run ends with its last row of finite parameters.
 * Numbers are the shortest decimals that read back as the same double; `inf`, `-inf` and `nan` where there is none;
 * empty where a run in mini-batches was not looked at over all data.
 */
export function* trajectoriesCsv(
  parameters: readonly string[],
  runs: Iterable<TrajectoryRecord>,
): Generator<string, void> {
  const lengths = ['loss', 'gradient_norm', 'step_length', 'learning_rate'];
  const header = ['run', 'optimizer', 'step', ...parameters, ...lengths].map(textCell).join(',');
  yield `${header}\n`;
  for (const run of runs) {
    for (let from = 0; from < run.length; from += PIECE) {
      const rows = rowsOf(run, from, Math.min(from + PIECE, run.length));
      if (rows.length === 0) break;
      yield `${rows.join('\n')}\n`;
    }
  }
}

/** The rows of the steps from one up to another; none from where the parameters are not finite. */
function rowsOf(run: TrajectoryRecord, from: number, to: number): string[] {
  const { name, optimizer, positions, losses, gradientNorms, learningRates, evaluated } = run;
  const start = `${textCell(name)},${textCell(optimizer)}`;
  const rows: string[] = [];
  const known = evaluated && new Set(evaluated.filter((step) => step >= from && step < to));
  const isKnown = (step: number) => known === undefined || known.has(step);
  const at = (values: ArrayLike<number>, step: number) => values[step] ?? Number.NaN;
  for (let step = from; step < to; step++) {
    const position = positions.map((values) => at(values, step));
    if (!position.every(Number.isFinite)) break;
    const length = position.map((x, c) => x - at(positions[c] ?? [], step - 1));
    const looks = [losses, gradientNorms].map((values) =>
      isKnown(step) ? numberCell(at(values, step)) : '',
    );
    const cells = [...position.map(numberCell), ...looks];
    const last = step === 0 ? [] : [distance(length), at(learningRates, step)].map(numberCell);
    rows.push([start, step, ...cells, last[0] ?? '', last[1] ?? ''].join(','));
  }
  return rows;
}

/** The length of a vector; scaled, so that a last leap of 1e200 does not overflow. */
function distance(parts: readonly number[]): number {
  const largest = Math.max(...parts.map(Math.abs));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  if (largest < 1e150 && largest > 1e-150)
    return Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0));
  return largest * Math.sqrt(parts.reduce((sum, part) => sum + (part / largest) ** 2, 0));
}

function numberCell(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return String(value);
}

function textCell(text: string): string {
  const harmless = spreadsheetText(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
