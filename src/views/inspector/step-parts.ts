/** What a step is made of, as arrows: plain gradient descent, the rule without memory, its memory, and all together. */
import type { Inspection } from '../../engine/inspection';

export type StepPart = 'gradient' | 'first' | 'memory' | 'taken';

export const stepParts: readonly StepPart[] = ['gradient', 'first', 'memory', 'taken'];

/** Of each part, by coordinate. `first` and `memory` add up to `taken`. */
export function partsOf(inspection: Inspection): Readonly<Record<StepPart, readonly number[]>> {
  const { from, to, gradientStep, firstStep } = inspection;
  const taken = to.map((value, c) => value - (from[c] ?? Number.NaN));
  return {
    gradient: gradientStep,
    first: firstStep,
    memory: taken.map((value, c) => value - (firstStep[c] ?? Number.NaN)),
    taken,
  };
}

/** Two steps that differ by rounding alone are shown once. */
const ROUNDING = 1e-9;

/** Whether the rule without memory is gradient descent, as it is for momentum. */
export const isGradientDescent = ({ gradientStep, firstStep }: Inspection): boolean =>
  gradientStep.every((value, c) => {
    const other = firstStep[c] ?? Number.NaN;
    return Math.abs(value - other) <= ROUNDING * Math.abs(value);
  });

/** What is remembered counts as nothing where it is rounding. */
export const hasMemory = (inspection: Inspection): boolean => {
  const { memory, taken } = partsOf(inspection);
  const from = inspection.from;
  return memory.some(
    (value, c) => Math.abs(value) > ROUNDING * (Math.abs(taken[c] ?? 0) + Math.abs(from[c] ?? 0)),
  );
};

/** So long, in CSS pixels, the longest arrow of the rule's own is at least. */
const SHORTEST = 56;

/**
 * One scale for all arrows, so that they compare: 1, or the next of 2, 5, 10, 20 … that makes the longest one visible.
 * @param longest part of the step in CSS pixels
 */
export function arrowScale(longest: number): number {
  if (!(longest > 0) || longest >= SHORTEST) return 1;
  const wanted = SHORTEST / longest;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 5, 10].find((digit) => digit * power >= wanted) ?? 10) * power;
}
