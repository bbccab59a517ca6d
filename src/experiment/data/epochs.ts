/** Epochs: how often a run in mini-batches has gone through all of its data. */

/**
 * The steps at which an epoch ends, for marks on an axis; of many epochs every second, fifth, tenth and so on.
 * @param most marks
 */
export function epochEnds(
  steps: number,
  count: number,
  batch: number,
  most: number,
): readonly { readonly step: number; readonly epoch: number }[] {
  const each = Math.ceil(count / batch);
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
