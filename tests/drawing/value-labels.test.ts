import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isWithin, overlaps } from '../../src/drawing/box';
import { placeValues } from '../../src/drawing/value-labels';
import { measureType } from '../support/measured-type';

beforeAll(measureType);
afterAll(() => vi.unstubAllGlobals());

const frame = { left: 0, top: 0, right: 300, bottom: 200 };
const obstacle = { left: 200, top: 0, right: 300, bottom: 40 };
const points = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    text: fc.constantFrom('0', '13.3', '1.25e−7'),
  }),
  { maxLength: 120 },
);

describe('values beside points', () => {
  it('cover neither each other nor what stands there, and stay within the frame', () => {
    fc.assert(
      fc.property(points, (wanted) => {
        const labels = placeValues(wanted, [obstacle], frame, 1);
        labels.forEach(({ box }, i) => {
          expect(isWithin(box, frame)).toBe(true);
          expect(overlaps(box, obstacle)).toBe(false);
          for (const other of labels.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
        });
        expect(labels.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('find a place where there is one', () => {
    expect(placeValues([{ x: 100, y: 100, text: '0' }], [], frame, 1)).toHaveLength(1);
  });
});
