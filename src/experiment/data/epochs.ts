/** Epochs: how often a run in mini-batches has gone through all of its data. */

/** @param batch undefined: all rows with every step */
export const stepsPerEpoch = (count: number, batch: number | undefined): number =>
  batch === undefined ? 1 : Math.ceil(count / batch);

/** Epochs completed after so many steps, with the part of the one under way. */
export function epochsAfter(step: number, count: number, batch: number | undefined): number {
  if (batch === undefined) return step;
  const steps = stepsPerEpoch(count, batch);
  const within = step % steps;
  // The last batch of an epoch may be smaller.
  return Math.floor(step / steps) + (within * batch) / count;
}

/**
 * The steps at which an epoch ends, for marks on an axis; of many epochs every second, fifth, tenth and so on.
 * @param most marks
 */
export function epochEnds(
  steps: number,
  count: number,
  batch: number | undefined,
  most: number,
): readonly { readonly step: number; readonly epoch: number }[] {
  const each = stepsPerEpoch(count, batch);
  const epochs = Math.floor(steps / each);
  let every = 1;
  for (let power = 1; epochs / every > most; power *= 10)
    for (const digit of [1, 2, 5]) {
      every = digit * power;
      if (epochs / every <= most) break;
    }
  return Array.from({ length: Math.floor(epochs / every) }, (_, index) => {
    const epoch = (index + 1) * every;
    return { step: epoch * each, epoch };
  });
}
