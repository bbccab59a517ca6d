import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../src/drawing/box';
import { type LabelRequest, placeLabels } from '../../src/drawing/labels';

const frame: Box = { left: 0, top: 0, right: 600, bottom: 400 };

const requests = fc.array(
  fc.record({
    x: fc.double({ min: -20, max: 620, noNaN: true }),
    y: fc.double({ min: -20, max: 420, noNaN: true }),
    gap: fc.constant(9),
    width: fc.double({ min: 10, max: 120, noNaN: true }),
    height: fc.constant(15),
  }),
  { maxLength: 13 },
);

const around = ({ x, y }: { x: number; y: number }, room = 6): Box => ({
  left: x - room,
  top: y - room,
  right: x + room,
  bottom: y + room,
});

function boxes(wanted: readonly LabelRequest[], obstacles: readonly Box[]): Box[] {
  return placeLabels(wanted, obstacles, frame).flatMap((place, index) => {
    const request = wanted[index];
    if (!place || !request) return [];
    const { left, top } = place;
    return { left, top, right: left + request.width, bottom: top + request.height };
  });
}

describe('placeLabels', () => {
  it('lets no label overlap another, or an obstacle, or leave the frame', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const obstacles = wanted.map((request) => around(request));
        const placed = boxes(wanted, obstacles);
        placed.forEach((box, index) => {
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
          for (const obstacle of obstacles) expect(overlaps(box, obstacle)).toBe(false);
          expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
        });
      }),
    );
  });

  it('names all of twelve runs that end at the same point', () => {
    const wanted = Array.from({ length: 12 }, () => ({
      x: 300,
      y: 200,
      gap: 9,
      width: 90,
      height: 15,
    }));
    expect(boxes(wanted, [around({ x: 300, y: 200 })])).toHaveLength(12);
  });

  it('prefers the right, then the left', () => {
    const [right] = placeLabels([{ x: 100, y: 100, gap: 9, width: 50, height: 15 }], [], frame);
    expect(right).toEqual({ left: 109, top: 92.5, candidate: 0 });
    const [left] = placeLabels([{ x: 580, y: 100, gap: 9, width: 50, height: 15 }], [], frame);
    expect(left).toEqual({ left: 521, top: 92.5, candidate: 1 });
  });

  it('keeps its place while that is free, even when the first would be again', () => {
    const request = { x: 100, y: 100, gap: 9, width: 50, height: 15, previous: 1 };
    expect(placeLabels([request], [], frame)[0]?.candidate).toBe(1);
    const blocked = around({ x: 60, y: 100 });
    expect(placeLabels([request], [blocked], frame)[0]?.candidate).toBe(0);
  });

  it('avoids what should rather be seen', () => {
    const request = { x: 100, y: 100, gap: 9, width: 50, height: 15 };
    const [place] = placeLabels([request], [], frame, (box) => (box.left > 100 ? 1 : 0));
    expect(place?.candidate).toBe(1);
  });

  it('leaves out what finds no place', () => {
    const wide = { x: 300, y: 200, gap: 9, width: 700, height: 15 };
    expect(placeLabels([wide], [], frame)).toEqual([undefined]);
    const nowhere = { x: Number.NaN, y: 0, gap: 9, width: 10, height: 15 };
    expect(placeLabels([nowhere], [], frame)).toEqual([undefined]);
  });
});
