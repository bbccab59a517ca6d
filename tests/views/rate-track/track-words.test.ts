import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes, type Sweep } from '../../../src/engine/sweep';
import { provisoInWords, trackInWords } from '../../../src/views/rate-track/track-words';

const sweepOf = (found: readonly Outcome[]): Sweep => ({
  rates: Float64Array.from(found, (_, index) => 0.001 * (index + 1)),
  outcomes: Uint8Array.from(found, (outcome) => outcomes.indexOf(outcome)),
  settled: new Float64Array(found.length),
  resolution: 1,
  reached: new Int16Array(found.length),
  overshoots: new Uint32Array(found.length),
  minima: [],
});

const times = (count: number, outcome: Outcome): readonly Outcome[] => Array(count).fill(outcome);

describe('a track in words', () => {
  it('names the rates at which one outcome follows another', () => {
    const sweep = sweepOf([...times(2, 'slow'), ...times(3, 'converges'), 'elsewhere', 'diverges']);
    expect(trackInWords(sweep)).toBe(
      'Too slow up to 0.002; converges from 0.003 to 0.005; ends elsewhere at 0.006; diverges from 0.007 on.',
    );
  });

  it('says where one outcome is all there is', () => {
    expect(trackInWords(sweepOf(times(4, 'leaves')))).toBe(
      'Leaves the formula’s domain from 0.001 to 0.004.',
    );
  });

  it('leaves out short stretches where there are many, and says so', () => {
    const chaos = ['unsettled', 'elsewhere', 'unsettled', 'elsewhere', 'unsettled'] as const;
    const sweep = sweepOf([
      ...times(4, 'slow'),
      ...times(4, 'converges'),
      ...chaos,
      ...times(3, 'unsettled'),
      'elsewhere',
      ...times(5, 'unsettled'),
    ]);
    expect(trackInWords(sweep)).toBe(
      'Too slow up to 0.004; converges from 0.005 to 0.008; does not settle from 0.013 on, with exceptions.',
    );
  });
});

describe('what is said beside a limit', () => {
  it('is what holds, and nothing where all does', () => {
    expect(provisoInWords({ nearMinimum: true, held: true, fullBatch: false })).toBe(
      'near this minimum, if held',
    );
    expect(provisoInWords({ nearMinimum: false, held: false, fullBatch: false })).toBe('');
  });
});
