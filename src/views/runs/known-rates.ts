/** Learning rates that somebody recommends for a method, each with who does. */
import { allLibraries, libraryNames } from '../../catalogue/optimizer';
import { formatShort } from '../../drawing/format';
import { bestRate } from '../../engine/best-rate';
import { ARRIVED_WITHIN } from '../../engine/run-result';
import type { Sweep } from '../../engine/sweep';
import type { Problem } from '../../experiment/experiment';
import type { Method } from '../../experiment/method';
import { startingRate } from '../../experiment/suggest';

export interface KnownRate {
  readonly rate: number;
  readonly name: 'suggested' | 'best here' | 'library default' | 'published default';
  /** Whose default it is, or how it was found. */
  readonly of: readonly string[];
}

/** What is suggested here first, then the defaults of libraries and papers; those who agree stand together. */
export function knownRates(method: Method, problem: Problem): readonly KnownRate[] {
  const { definition } = method;
  const suggested: KnownRate = {
    rate: startingRate(method, problem),
    name: 'suggested',
    of: [],
  };
  if (definition === undefined) return [suggested];
  const byRate = new Map<number, string[]>();
  const add = (rate: number | undefined, who: string) => {
    if (rate === undefined) return;
    const known = byRate.get(rate) ?? [];
    if (!known.includes(who)) byRate.set(rate, [...known, who]);
  };
  for (const library of allLibraries)
    add(definition.libraries[library]?.defaults.lr, libraryNames[library]);
  const inLibraries = new Set(byRate.keys());
  add(definition.rate.default, definition.rate.from);
  const defaults = [...byRate].map(
    ([rate, of]): KnownRate => ({
      rate,
      name: inLibraries.has(rate) ? 'library default' : 'published default',
      of,
    }),
  );
  return [suggested, ...defaults];
}

/** The best rate of a sweep, and among which it was found; undefined where none comes to rest. */
export function bestHere(sweep: Sweep): KnownRate | undefined {
  const best = bestRate(sweep);
  if (best === undefined) return undefined;
  const { rates, resolution } = sweep;
  const [low, high] = [rates[0], rates.at(-1)].map((rate) => formatShort(rate ?? Number.NaN));
  // Loss 0 is computed as some 10⁻³⁰.
  const loss = Math.abs(best.minimum.loss) < ARRIVED_WITHIN ? 0 : best.minimum.loss;
  const steps = `${resolution > 1 ? 'at most ' : ''}${best.steps} steps to loss ${formatShort(loss)} ± 10⁻⁶`;
  const searched = `fewest of ${rates.length} rates from ${low} to ${high}`;
  return { rate: best.rate, name: 'best here', of: [steps, searched] };
}
