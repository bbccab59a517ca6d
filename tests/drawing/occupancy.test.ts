import { expect, test } from 'vitest';
import { Occupancy } from '../../src/drawing/occupancy';

test('a name costs where a mark stands, and nothing beside it or outside the picture', () => {
  const occupancy = new Occupancy(200, 100);
  const name = { left: 90, top: 40, right: 130, bottom: 55 };
  expect(occupancy.share(name)).toBe(0);
  occupancy.markSpot(100, 50, 4);
  occupancy.markSpot(-50, 500, 4);
  expect(occupancy.share(name)).toBeGreaterThan(0);
  expect(occupancy.share({ ...name, left: 120, right: 160 })).toBe(0);
  expect(occupancy.share({ ...name, top: 10, bottom: 25 })).toBe(0);
});
