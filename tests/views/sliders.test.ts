import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { schedules } from '../../src/catalogue/schedules';
import { createSliderScale } from '../../src/controls/slider-scale';

const numbers = [
  ...optimizers.flatMap(({ id, hyperparameters }) =>
    hyperparameters.map((one) => [`${id} ${one.name}`, one] as const),
  ),
  ...schedules.flatMap(({ id, parameters }) =>
    parameters.map((one) => [`${id} ${one.name}`, one] as const),
  ),
];

describe('the slider of every number in the catalogue', () => {
  it.each(numbers)('%s stays within the bounds', (_name, { scale, slider, minimum, maximum }) => {
    if (scale === 'switch') return;
    const { toValue } = createSliderScale(scale, slider);
    expect(toValue(0)).toBeGreaterThanOrEqual(minimum);
    expect(toValue(1)).toBeLessThanOrEqual(maximum);
  });
});
