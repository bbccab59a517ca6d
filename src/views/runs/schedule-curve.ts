/** The curve of a schedule as a small picture: the rate over the steps, whatever the rate is. */
import { scheduleById } from '../../catalogue/schedules';
import { LineSamples } from '../../drawing/line-samples';
import { scheduledRates } from '../../engine/scheduled-rates';
import type { RunSchedule } from '../../experiment/experiment';
import { blockExecutor } from '../../language/block';

/** Of a sketch, in its own units. */
export const SKETCH = { width: 240, height: 40 } as const;

/**
 * SVG path data of the rate as a share of its largest, from the first step at the left to the last at the right.
 * Undefined where the schedule is unknown.
 */
export function scheduleCurve({ id, parameters }: RunSchedule, steps: number): string | undefined {
  const definition = scheduleById.get(id);
  if (definition === undefined) return undefined;
  const schedule = { formula: definition.formula, parameters };
  // Every schedule is in proportion to the rate, so a curve for the rate 1 is that of all.
  const rates = scheduledRates({ rate: 1, steps, schedule }, steps + 1, blockExecutor).subarray(1);
  const samples = new LineSamples(steps, SKETCH.width);
  samples.extend(steps, (from, to, into) => into.set(rates.subarray(from, to)));
  const values = samples.values.subarray(0, samples.count);
  const largest = Math.max(0, ...values);
  const x = (index: number): number => (SKETCH.width * index) / Math.max(1, steps - 1);
  const y = (rate: number): number => SKETCH.height * (1 - (largest > 0 ? rate / largest : 0));
  const points = Array.from(
    values,
    (rate, index) => `${x(samples.steps[index] ?? 0).toFixed(1)},${y(rate).toFixed(1)}`,
  );
  return `M${points.join('L')}`;
}
