import { describe, expect, it } from 'vitest';
import {
  PIECE,
  trajectoriesCsv as piecesOf,
  type TrajectoryRecord,
} from '../../src/experiment/csv';

const trajectoriesCsv = (...given: Parameters<typeof piecesOf>): string =>
  [...piecesOf(...given)].join('');

const record = (changes: Partial<TrajectoryRecord> = {}): TrajectoryRecord => ({
  name: 'Adam',
  optimizer: 'adam',
  length: 3,
  positions: [Float64Array.of(0, 3, 3), Float64Array.of(-3.6, 0.4, 0.1)],
  losses: Float64Array.of(10, 0.1 + 0.2, 1e-7),
  gradientNorms: Float64Array.of(4, 2, 1e21),
  learningRates: Float64Array.of(9, 0.28, 0.14),
  ...changes,
});

describe('trajectories as CSV', () => {
  it('writes a row per run and step, the start without step length and rate', () => {
    expect(trajectoriesCsv(['x', 'y'], [record()])).toBe(
      'run,optimizer,step,x,y,loss,gradient_norm,step_length,learning_rate\n' +
        'Adam,adam,0,0,-3.6,10,4,,\n' +
        'Adam,adam,1,3,0.4,0.30000000000000004,2,5,0.28\n' +
        'Adam,adam,2,3,0.1,1e-7,1e+21,0.30000000000000004,0.14\n',
    );
  });

  it('names the parameters as the problem does', () => {
    expect(trajectoriesCsv(['w1', 'w2', 'b'], [])).toBe(
      'run,optimizer,step,w1,w2,b,loss,gradient_norm,step_length,learning_rate\n',
    );
  });

  it('ends a diverged run with its last row of finite parameters, where the loss may be inf', () => {
    const positions = [
      Float64Array.of(0, 2e200, Number.POSITIVE_INFINITY),
      Float64Array.of(0, 0, 0),
    ];
    const losses = Float64Array.of(-Infinity, Infinity, Number.NaN);
    const rows = trajectoriesCsv(['x', 'y'], [record({ positions, losses })]).split('\n');
    expect(rows.slice(1)).toEqual([
      'Adam,adam,0,0,0,-inf,4,,',
      'Adam,adam,1,2e+200,0,inf,2,2e+200,0.28',
      '',
    ]);
  });

  it('says nan for a loss outside the domain', () => {
    expect(trajectoriesCsv(['x', 'y'], [record({ losses: [Number.NaN] })])).toContain(',nan,4,,\n');
  });

  it('leaves losses empty where a run in mini-batches was not looked at', () => {
    const rows = trajectoriesCsv(
      ['w', 'b'],
      [
        record({
          losses: [10, Number.NaN, 1],
          gradientNorms: [4, Number.NaN, 2],
          evaluated: Int32Array.of(0, 2),
        }),
      ],
    ).split('\n');
    expect(rows.slice(1, 4)).toEqual([
      'Adam,adam,0,0,-3.6,10,4,,',
      'Adam,adam,1,3,0.4,,,5,0.28',
      'Adam,adam,2,3,0.1,1,2,0.30000000000000004,0.14',
    ]);
  });

  it('takes no more steps than the run has', () => {
    expect(trajectoriesCsv(['x', 'y'], [record({ length: 1 })]).split('\n')).toHaveLength(3);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=a,"b"', '"\'=a,""b"""'],
    ['Adam, slow', '"Adam, slow"'],
    ['the "best"', '"the ""best"""'],
    ['two\nlines', '"two\nlines"'],
    ['1-2', '1-2'],
    ["it's", "it's"],
    ['β₁', 'β₁'],
  ])('writes the name %j as the cell %s', (name, cell) => {
    const [, ...rest] = trajectoriesCsv(['x', 'y'], [record({ name, length: 1 })]).split(/^.*\n/);
    expect(rest.join('')).toBe(`${cell},adam,0,0,-3.6,10,4,,\n`);
  });

  it('comes in pieces of so many rows at most, and asks for a run in its turn', () => {
    const length = 2 * PIECE + 10;
    const column = Float64Array.from({ length }, (_, step) => step);
    const run = record({
      length,
      positions: [column],
      losses: column,
      gradientNorms: column,
      learningRates: column,
    });
    const asked: number[] = [];
    function* runs(): Generator<TrajectoryRecord> {
      for (const index of [0, 1]) {
        asked.push(index);
        yield run;
      }
    }
    const pieces = piecesOf(['x'], runs());
    const lines: number[] = [];
    for (const piece of pieces) {
      lines.push(piece.split('\n').length - 1);
      if (lines.length === 3) expect(asked).toEqual([0]);
    }
    expect(lines).toEqual([1, PIECE, PIECE, 10, PIECE, PIECE, 10]);
    const rows = trajectoriesCsv(['x'], [run]).trimEnd().split('\n').slice(1);
    expect(rows.map((row) => Number(row.split(',')[2]))).toEqual([...column]);
  });
});
