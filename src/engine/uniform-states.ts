/** Which states of a rule are the same for every start and coordinate, and so are computed once a step. */
import type { RuleAnalysis } from '../language/statements';
import { namesIn } from '../language/tree';

/** What differs from start to start before any statement has run. */
const VARYING = ['x', 'g', 'f', 'gnorm', 'newton'];

/**
 * A state is uniform unless something that varies reaches it; assume all are, and take away until nothing changes.
 * @param lanewise hyperparameters (and `lr`) that differ from start to start
 */
export function uniformStates(
  analysis: RuleAnalysis,
  lanewise: ReadonlySet<string>,
): ReadonlySet<string> {
  const varying = new Set([...VARYING, ...lanewise]);
  for (let before = -1; before !== varying.size; ) {
    before = varying.size;
    for (const { name, value } of [...analysis.inits, ...analysis.statements])
      if (namesIn(value).some((read) => varying.has(read.name))) varying.add(name);
  }
  return new Set(analysis.states.filter((name) => !varying.has(name)));
}
