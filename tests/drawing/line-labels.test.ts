import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, contains } from '../../src/drawing/box';
import { type LineLabelRequest, placeLineLabels } from '../../src/drawing/line-labels';
import { Polyline } from '../../src/drawing/polyline';

const frame: Box = { left: 10, top: 10, right: 590, bottom: 390 };

const ring = (x: number, y: number, radius: number, text = String(radius)): LineLabelRequest => {
  const points = Float32Array.from({ length: 242 }, (_, i) => {
    const angle = (2 * Math.PI * (i >> 1)) / 120;
    return i % 2 === 0 ? x + radius * Math.cos(angle) : y + radius * Math.sin(angle);
  });
  return { line: new Polyline(points), text, width: 6 * text.length };
};

const rings = fc.array(
  fc
    .tuple(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 5, max: 300 }),
    )
    .map(([x, y, radius]) => ring(x, y, radius)),
  { maxLength: 12 },
);

describe('placeLineLabels', () => {
  it('puts labels upon their lines, within the frame, upright, and apart', () => {
    fc.assert(
      fc.property(rings, (requests) => {
        const labels = placeLineLabels(requests, frame, []);
        const placed = labels.flatMap((label, index) => (label ? [{ label, index }] : []));
        for (const { label, index } of placed) {
          const { x, y, angle, from, to } = label;
          expect(contains(frame, x, y)).toBe(true);
          expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
          const middle = requests[index]?.line.spotAt((from + to) / 2);
          expect(Math.hypot(x - (middle?.x ?? 0), y - (middle?.y ?? 0))).toBeLessThan(2.5);
          expect(to - from).toBeGreaterThan(requests[index]?.width ?? 0);
          for (const other of placed)
            if (other !== placed[placed.findIndex((one) => one.label === label)])
              expect(Math.hypot(x - other.label.x, y - other.label.y)).toBeGreaterThan(60);
        }
      }),
    );
  });

  it('labels a wide ring where it runs level, and leaves a narrow one alone', () => {
    const [wide, narrow] = placeLineLabels([ring(300, 200, 120), ring(300, 200, 6)], frame, []);
    expect(Math.abs(wide?.angle ?? 9)).toBeLessThan(0.1);
    expect(narrow).toBeUndefined();
  });

  it('keeps off obstacles', () => {
    const above: Box = { left: 0, top: 0, right: 600, bottom: 200 };
    const below: Box = { left: 0, top: 200, right: 600, bottom: 400 };
    const [lower] = placeLineLabels([ring(300, 200, 120)], frame, [above]);
    expect(lower?.y).toBeGreaterThan(200);
    expect(placeLineLabels([ring(300, 200, 120)], frame, [above, below])).toEqual([undefined]);
  });

  it('says the same less often than it says different things', () => {
    const centres = [100, 250, 400, 550];
    const same = placeLineLabels(
      centres.map((x) => ring(x, 200, 60, '10')),
      frame,
      [],
    );
    const different = placeLineLabels(
      centres.map((x) => ring(x, 200, 60, `${x}`)),
      frame,
      [],
    );
    const count = (labels: readonly unknown[]) => labels.filter(Boolean).length;
    expect(count(same)).toBeLessThan(count(different));
  });
});
