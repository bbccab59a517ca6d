/** The track of a learning rate in words. */
import { formatShort } from '../../drawing/format';
import { type Stretch, stretches } from '../../drawing/rate-track';
import { type Outcome, outcomes, type Sweep } from '../../engine/sweep';
import type { StableRate } from '../../experiment/stable-rate';

const says: Readonly<Record<Outcome, string>> = {
  slow: 'too slow',
  converges: 'converges',
  overshoots: 'converges with overshoot',
  elsewhere: 'ends elsewhere',
  unsettled: 'does not settle',
  diverges: 'diverges',
  leaves: 'leaves the formula’s domain',
};

/** More are not listened to: then the short ones are left out. */
const MOST_PARTS = 6;
/** Rates of a stretch that counts as short. */
const SHORT = 3;

/** The outcomes of a sweep by name. */
export const outcomesOf = (sweep: Sweep): readonly Outcome[] =>
  Array.from(sweep.outcomes, (index) => outcomes[index] ?? 'slow');

/** `Too slow up to 0.002; converges from 0.0021 to 0.024; diverges from 0.025 on.` */
export function trackInWords(sweep: Sweep): string {
  const all = stretches(outcomesOf(sweep));
  const parts = all.length > MOST_PARTS ? withoutShort(all) : all;
  const rate = (index: number) => formatShort(sweep.rates[index] ?? Number.NaN);
  const end = sweep.rates.length - 1;
  const said = parts.map(({ outcome, first, last }) => {
    if (first === 0 && last === end) return `${says[outcome]} from ${rate(first)} to ${rate(last)}`;
    if (first === 0) return `${says[outcome]} up to ${rate(last)}`;
    if (last === end) return `${says[outcome]} from ${rate(first)} on`;
    if (first === last) return `${says[outcome]} at ${rate(first)}`;
    return `${says[outcome]} from ${rate(first)} to ${rate(last)}`;
  });
  const mixed = parts.length < all.length ? ', with exceptions' : '';
  const sentence = `${said.join('; ')}${mixed}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is left lies close together, and one outcome that follows itself is one stretch. */
function withoutShort(all: readonly Stretch[]): readonly Stretch[] {
  const long: Stretch[] = [];
  for (const part of all) {
    if (part.last - part.first + 1 < SHORT) continue;
    const before = long.at(-1);
    if (before?.outcome === part.outcome)
      long[long.length - 1] = { ...before, last: part.last, to: part.to };
    else long.push(part);
  }
  return long.length > 0 ? long : all.slice(0, MOST_PARTS);
}

/** `near this minimum, if held`: what has to be said beside a limit; empty where it holds as it stands. */
export function provisoInWords({ nearMinimum, held, fullBatch }: StableRate['proviso']): string {
  const parts = [nearMinimum && 'near this minimum', held && 'if held', fullBatch && 'full batch'];
  return parts.filter(Boolean).join(', ');
}
