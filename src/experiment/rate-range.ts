/** The learning rates that make sense for a method on a problem: what its slider offers, and its sweep computes. */
import type { Problem, TypedRule } from './experiment';
import { methodOf } from './method';
import { startingRate } from './suggest';

/** It reaches from the suggested rate so many times down and up. */
const DOWN = 1000;
const UP = 30;

/** Where nothing is known of the method. */
const ANY_RANGE = [1e-6, 1] as const;

/** Lowest and highest, with three digits. */
export function rateRange(
  optimizer: string,
  problem: Problem,
  rules: readonly TypedRule[],
): readonly [low: number, high: number] {
  const method = methodOf(optimizer, rules);
  if (method === undefined) return ANY_RANGE;
  const rate = startingRate(method, problem);
  const round = (value: number) => Number(value.toPrecision(3));
  return [round(rate / DOWN), round(rate * UP)];
}
