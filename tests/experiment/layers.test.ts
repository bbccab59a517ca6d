import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOn, type Layer, layers, toggleLayer } from '../../src/experiment/layers';

const shown = fc.subarray([...layers]).map((show) => ({ mode: 'explore' as const, show }));
const layer = fc.constantFrom(...(layers as readonly Layer[]));

describe('layers', () => {
  it('are on as links of version 1 take them to be', () => {
    const on = layers.filter((one) => isOn([], one as Layer));
    expect(layers).toEqual([
      '3d',
      'best-fit',
      'blindfold',
      'contours',
      'critical-points',
      'dots',
      'earlier-lines',
      'eigen-directions',
      'equal-scales',
      'gradient',
      'linear-height',
      'log-height',
      'minima',
      'probability',
      'residuals',
      'squares',
    ]);
    expect(on).toEqual([
      'best-fit',
      'contours',
      'dots',
      'earlier-lines',
      'minima',
      'probability',
      'residuals',
    ]);
  });

  it('are switched one at a time, there and back, and stay sorted', () => {
    fc.assert(
      fc.property(shown, layer, layer, (presentation, one, other) => {
        const switched = toggleLayer(presentation, one);
        expect(isOn(switched.show, one)).toBe(!isOn(presentation.show, one));
        if (one !== other) expect(isOn(switched.show, other)).toBe(isOn(presentation.show, other));
        expect(switched.show).toEqual([...switched.show].sort());
        expect(toggleLayer(switched, one)).toEqual(presentation);
      }),
    );
  });
});
