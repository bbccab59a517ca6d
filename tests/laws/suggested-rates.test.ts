import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { suggestedRate } from '../../src/experiment/suggest';
import { descend } from '../support/descend';

/** A visitor chooses a surface and an optimizer and touches nothing else. */
describe.each(surfaces)('$name', (surface) => {
  const [x = 0, y = 0] = surface.starts[0]?.at ?? [];
  const [[left, right], [bottom, top]] = surface.view;
  const diagonal = Math.hypot(right - left, top - bottom);

  const runOf = (optimizer: (typeof optimizers)[number]) =>
    descend({
      optimizer: optimizer.id,
      rate: suggestedRate(optimizer, surface),
      surface: surface.id,
      start: [x, y],
      steps: 300,
    });

  test.each(optimizers)('$name does not diverge', (optimizer) => {
    expect(runOf(optimizer).ending.kind).not.toBe('diverged');
  });

  test.each(optimizers.filter(({ id }) => ['sgd', 'momentum', 'adam'].includes(id)))(
    '$name moves on the scale of the view',
    (optimizer) => {
      const { positions, length } = runOf(optimizer);
      const [xs = new Float64Array(), ys = new Float64Array()] = positions;
      const farthest = xs
        .slice(0, length)
        .reduce((most, px, step) => Math.max(most, Math.hypot(px - x, (ys[step] ?? y) - y)), 0);
      expect(farthest / diagonal).toBeGreaterThan(0.02);
    },
  );
});
