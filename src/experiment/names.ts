/** What runs are called: on the map, in lists, by screen readers, in exports. */
import type { Experiment } from './experiment';
import { methodOf } from './method';
import { printable } from './printable';

const LONGEST_LABEL = 60;

/**
 * The names of all runs, in order: the label, or the optimizer's name, numbered from the second on ("Adam", "Adam 2").
 * Runs with a label are not counted, but a number that would give two runs one name is passed over.
 */
export function runNames({ runs, rules }: Experiment): readonly string[] {
  const labels = new Set(runs.map(({ label }) => label));
  const counts = new Map<string, number>();
  return runs.map(({ label, optimizer }) => {
    if (label !== undefined) return label;
    const name = methodOf(optimizer, rules)?.name ?? optimizer;
    const numbered = (count: number): string => (count === 1 ? name : `${name} ${count}`);
    let count = (counts.get(name) ?? 0) + 1;
    while (labels.has(numbered(count))) count++;
    counts.set(name, count);
    return numbered(count);
  });
}

/** A label without characters that cannot be shown, cut to sixty; undefined where nothing remains. */
export function readableLabel(text: string): string | undefined {
  const shown = [...printable(text).trim()].slice(0, LONGEST_LABEL).join('').trim();
  return shown === '' ? undefined : shown;
}
