import { describe, expect, it } from 'vitest';
import { surfaces } from '../../src/catalogue/surfaces';
import { holesOf } from '../../src/drawing/holes';
import { atOnce } from '../../src/engine/at-once';
import { sampleField } from '../../src/engine/heights';
import { formulaSource } from '../../src/engine/objective-source';
import type { Rectangle } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';

const square: Rectangle = { x: [-5, 5], y: [-5, 5] };

function fieldOf(formula: string, columns = 80, view = square) {
  return atOnce(
    sampleField(
      { kind: 'field', source: formulaSource(formula), view, columns, rows: columns },
      blockExecutor,
    ),
  );
}

/** Shares of the map. */
const share = (formula: string, columns?: number) => {
  const { losses, any } = holesOf(fieldOf(formula, columns));
  const holes = losses.filter(Number.isNaN).length;
  expect(any).toBe(holes > 0);
  return holes / losses.length;
};

describe('holes', () => {
  it('are none in any surface of the catalogue', () => {
    for (const { formula, view } of surfaces) {
      const field = fieldOf(formula, 97, { x: view[0], y: view[1] });
      expect(holesOf(field)).toEqual({ losses: field.loss, any: false });
    }
  });

  it('are what a logarithm or a root leaves out', () => {
    expect(share('log(x) + y^2')).toBe(0.5);
    expect(share('sqrt(x)*sqrt(y)')).toBe(0.75);
  });

  it.each([80, 81])('are poles, whether a sample of %i hits them or not', (columns) => {
    expect(share('1/x', columns)).toBeCloseTo(1 / columns, 5);
    expect(share('y + 1/x', columns)).toBeGreaterThan(0.5 / columns);
    expect(share('tan(y)', columns)).toBeGreaterThanOrEqual(2 / columns);
  });

  it('are not where a loss is only large: that has its place above all others', () => {
    expect(share('exp(exp(x^2))')).toBe(0);
  });

  it('are not where a surface passes through 0', () => {
    for (const formula of ['x^3', 'x', 'sin(3*x)*y', 'sign(x)', 'x*abs(x)'])
      expect(share(formula)).toBe(0);
  });

  it('leave the field as it was', () => {
    const field = fieldOf('1/x');
    const before = field.loss.slice();
    holesOf(field);
    expect(field.loss).toEqual(before);
  });
});
