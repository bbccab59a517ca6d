/** The exported table of trajectories, read back by run. */

export interface Row {
  readonly run: string;
  readonly optimizer: string;
  readonly step: number;
  readonly position: readonly number[];
  readonly loss: number;
  readonly gradientNorm: number;
  /** Not a number at step 0. */
  readonly stepLength: number;
  /** Not a number at step 0. */
  readonly learningRate: number;
}

/** Columns before and after the parameters. */
const BEFORE = 3;
const AFTER = 4;

/** Rows of cells by RFC 4180, the header among them. */
export function cellsOf(csv: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g;
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(cells)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** All rows of each run, by its name. */
export function rowsByRun(csv: string): ReadonlyMap<string, readonly Row[]> {
  const [, ...lines] = cellsOf(csv);
  const runs = new Map<string, Row[]>();
  for (const cells of lines) {
    const row = rowOf(cells);
    runs.set(row.run, [...(runs.get(row.run) ?? []), row]);
  }
  return runs;
}

/** The lines of one run as they stand in the file; its name must hold neither comma nor quotation mark. */
export function linesOfRun(csv: string, run: string): readonly string[] {
  return csv.split('\n').filter((line) => line.startsWith(`${run},`));
}

function rowOf(cells: readonly string[]): Row {
  const [run = '', optimizer = '', step = ''] = cells;
  const numbers = cells.slice(BEFORE).map(number);
  const [loss = Number.NaN, gradientNorm = Number.NaN, stepLength = Number.NaN] = numbers.slice(
    -AFTER,
  );
  return {
    run,
    optimizer,
    step: Number(step),
    position: numbers.slice(0, -AFTER),
    loss,
    gradientNorm,
    stepLength,
    learningRate: numbers.at(-1) ?? Number.NaN,
  };
}

function number(cell: string): number {
  if (cell === 'inf') return Number.POSITIVE_INFINITY;
  if (cell === '-inf') return Number.NEGATIVE_INFINITY;
  return cell === '' ? Number.NaN : Number(cell);
}
