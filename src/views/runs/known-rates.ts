/** Learning rates that somebody recommends for a method, each with who does. */
import type { Library } from '../../catalogue/optimizer';
import type { Problem } from '../../experiment/experiment';
import type { Method } from '../../experiment/method';
import { startingRate } from '../../experiment/suggest';

export interface KnownRate {
  readonly rate: number;
  readonly name: 'suggested' | 'library default' | 'published default';
  /** Whose default it is. */
  readonly of: readonly string[];
}

const libraryNames: Readonly<Record<Library, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  optax: 'Optax',
  'tensorflow.js': 'TensorFlow.js',
};

const libraries = Object.keys(libraryNames) as Library[];

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
  for (const library of libraries)
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
