import { expect, test } from 'vitest';
import { firstDocument } from '../../src/experiment/defaults';
import { drawnRuns } from '../../src/state/drawn-runs';

const { runs } = firstDocument().experiment;
const [first] = runs;
if (first === undefined) throw new Error('The first visit shows runs.');
const others = runs.slice(1);

test('a list that is only set otherwise is the one given before', () => {
  const drawn = drawnRuns();
  expect(drawn(runs)).toBe(runs);
  const moved = [{ ...first, rate: 2 * first.rate, clip: 1, hyperparameters: {} }, ...others];
  expect(drawn(moved)).toBe(runs);
});

test.each([
  ['hidden', [{ ...first, hidden: true }, ...others]],
  ['coloured', [{ ...first, color: 11 }, ...others]],
  ['named', [{ ...first, label: 'mine' }, ...others]],
  ['reordered', [...others, first]],
  ['removed', others],
  ['another method', [{ ...first, optimizer: 'nadam' }, ...others]],
])('one that looks otherwise is given: %s', (_, changed) => {
  const drawn = drawnRuns();
  drawn(runs);
  expect(drawn(changed)).toBe(changed);
});
