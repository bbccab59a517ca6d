import { describe, expect, it } from 'vitest';
import { schedules } from '../../src/catalogue/schedules';
import { scheduledRates } from '../../src/engine/scheduled-rates';
import { defaultValues } from '../../src/experiment/defaults';
import { blockExecutor } from '../../src/language/block';
import { scalarExecutor } from '../../src/language/scalar';

describe('scheduled rates', () => {
  it('are the rate itself without a schedule', () => {
    expect([...scheduledRates({ rate: 0.5, steps: 3 }, 4, blockExecutor)]).toEqual([
      Number.NaN,
      0.5,
      0.5,
      0.5,
    ]);
  });

  it('halve from step to step under an exponential schedule with gamma 1/2', () => {
    const schedule = { formula: 'lr*gamma^(t - 1)', parameters: { gamma: 0.5 } };
    const rates = scheduledRates({ rate: 8, steps: 4, schedule }, 5, blockExecutor);
    expect([...rates.slice(1)]).toEqual([8, 4, 2, 1]);
  });

  it.each(schedules.map((schedule) => [schedule.id, schedule] as const))(
    'of %s are the same bits whoever computes them',
    (_id, { formula, parameters }) => {
      const steps = 600;
      const work = {
        rate: 0.1,
        steps,
        schedule: { formula, parameters: defaultValues(parameters, steps) },
      };
      const rates = scheduledRates(work, steps + 1, blockExecutor);
      expect(rates).toEqual(scheduledRates(work, steps + 1, scalarExecutor));
      expect(rates.subarray(1).every((rate) => rate >= 0 && rate <= 0.1)).toBe(true);
    },
  );
});
