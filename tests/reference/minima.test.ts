import { atOnce } from '../../src/engine/at-once';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { surfaces } from '../../src/catalogue/surfaces';
import { formulaSource } from '../../src/engine/objective-source';
import type { Survey } from '../../src/engine/survey';
import { survey } from '../../src/engine/surveying';
import { blockExecutor } from '../../src/language/block';

interface RecordedSurface {
  id: string;
  minima: { x: number; y: number; f: number; type: string; eig?: [number, number] }[];
}
const recorded = new Map(
  (
    JSON.parse(readFileSync(new URL('./surfaces.json', import.meta.url), 'utf8')) as {
      surfaces: RecordedSurface[];
    }
  ).surfaces.map((surface) => [surface.id, surface]),
);

function surveyed(surface: (typeof surfaces)[number]): Survey {
  return atOnce(survey(
    {
      kind: 'survey',
      source: formulaSource(surface.formula),
      view: { x: surface.view[0], y: surface.view[1] },
      seeds: surface.minima,
      kinks: surface.kinks ?? [],
      ...(surface.edge && { edge: surface.edge }),
    },
    blockExecutor,
  ));
}

describe.each(surfaces)('$name', (surface) => {
  const { minima, lowest, highest } = surveyed(surface);
  const near = (x: number, y: number) =>
    minima.find(({ position }) => Math.hypot((position[0] as number) - x, (position[1] as number) - y) < 1e-6);

  test('has every recorded minimum, at its place, depth and curvature', () => {
    for (const { x, y, f, eig } of recorded.get(surface.id)?.minima ?? []) {
      const ours = near(x, y);
      expect(ours, `a minimum at (${x}, ${y})`).toBeDefined();
      expect(Math.abs((ours?.loss as number) - f)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(f)));
      if (eig && ours?.eigenvalues.length === 2)
        for (const [i, value] of eig.entries())
          expect(Math.abs((ours.eigenvalues[i] as number) - value)).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(eig[1])),
          );
    }
  });

  test('knows how deep and how high its view is', () => {
    expect(Number.isFinite(lowest)).toBe(true);
    expect(highest).toBeGreaterThan(lowest);
    for (const { loss } of minima) expect(loss).toBeGreaterThanOrEqual(lowest);
  });

  test('says which minima are global', () => {
    for (const { x, y, type } of recorded.get(surface.id)?.minima ?? [])
      expect(near(x, y)?.global, `at (${x}, ${y})`).toBe(type === 'global');
  });
});
