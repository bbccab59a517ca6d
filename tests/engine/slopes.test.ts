import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/engine/at-once';
import { formulaSource } from '../../src/engine/objective-source';
import { sampleSlopes } from '../../src/engine/slopes';
import { blockExecutor } from '../../src/language/block';

function slopesOf(formula: string, columns: number, rows: number) {
  const view = { x: [-1, 3], y: [0, 2] } as const;
  return atOnce(
    sampleSlopes(
      { kind: 'slopes', source: formulaSource(formula), view, columns, rows },
      blockExecutor,
    ),
  );
}

describe('slopes on a grid', () => {
  it('are the gradient at the middles of the cells, row by row from the top', () => {
    const { alongX, alongY } = slopesOf('x^2 + 3*y^2 + x*y', 4, 2);
    const middles = [1.5, 0.5].flatMap((y) => [-0.5, 0.5, 1.5, 2.5].map((x) => [x, y] as const));
    expect([...alongX]).toEqual(middles.map(([x, y]) => 2 * x + y));
    expect([...alongY]).toEqual(middles.map(([x, y]) => 6 * y + x));
  });

  it('go over several blocks, and are no number where the surface is undefined', () => {
    const { alongX, columns } = slopesOf('log(x) + y', 40, 20);
    alongX.forEach((slope, i) => {
      const x = -1 + (4 * ((i % columns) + 0.5)) / columns;
      if (x < 0) expect(slope).toBeNaN();
      else expect(slope).toBeCloseTo(1 / x, 9);
    });
  });
});
