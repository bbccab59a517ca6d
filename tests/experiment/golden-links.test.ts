/**
 * Links that were shared once must open on the same picture for ever. Each stands with a hash of its trajectories;
 * a hash that changes means that a frozen default, the grammar or the arithmetic has changed: mend that, not the hash.
 */
import { describe, expect, test } from 'vitest';
import { startDataDescent } from '../../src/engine/batched-descent';
import { startDescent } from '../../src/engine/descent';
import { descentWork } from '../../src/experiment/plan';
import { isDataProblem } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import { writeLink } from '../../src/experiment/write-link';
import { blockExecutor } from '../../src/language/block';
import { Hash } from '../support/hash';
import '../support/with-data';
import golden from './golden-links.json' with { type: 'json' };

function hashOf(link: string): string {
  const { experiment } = readLink(link).document;
  const hash = new Hash();
  for (const run of experiment.runs) {
    const start = isDataProblem(experiment.problem) ? startDataDescent : startDescent;
    const descent = start(descentWork(experiment, run), blockExecutor);
    while (!descent.advance());
    const { positions, losses, length } = descent.trajectory;
    for (const column of [...positions, losses]) hash.add(column.subarray(0, length));
  }
  return String(hash);
}

describe.each(golden)('$link', ({ link, trajectories }) => {
  test('is read without notices', () => {
    expect(readLink(link).notices).toEqual([]);
  });

  test('gives the trajectories it always gave', () => {
    expect(hashOf(link)).toBe(trajectories);
  });

  test('still means the same after it is written anew', () => {
    const again = writeLink(readLink(link).document);
    expect(hashOf(again)).toBe(trajectories);
    expect(writeLink(readLink(again).document)).toBe(again);
  });
});
