/** What became of one run, in a sentence that follows every change. */
import { memo, useMemo } from 'react';
import { useReadings } from '../../state/readings';
import { useSession } from '../../state/session';
import { RunMark } from '../runs/RunMark';
import { useRun, useRunName } from '../runs/run-selectors';
import { runVerdict } from './run-verdict';
import { Sentence } from './Sentence';
import { verdictSentence } from './verdict-sentence';
import { words } from './words';

export const VerdictLine = memo(function VerdictLine({ runKey }: { readonly runKey: number }) {
  const color = useRun(runKey)?.color;
  const name = useRunName(runKey);
  const held = useReadings((state) => state.trajectories.get(runKey));
  const survey = useReadings((state) => state.survey?.value);
  const { documents } = useSession();
  // The name of the method is all that it needs of the document, and a trajectory comes with every change of that.
  const parts = useMemo(() => {
    const { experiment } = documents.getState().document;
    const verdict = runVerdict(experiment, runKey, held, survey);
    return verdict && verdictSentence(verdict);
  }, [documents, runKey, held, survey]);
  const overshoots = held?.value.overshoots?.length ?? 0;
  return (
    <li className="verdict">
      <RunMark color={color ?? 0} />
      <span>
        <b>{name}</b> {parts ? <Sentence parts={parts} /> : '…'}
        {parts && overshoots > 0 && (
          <>
            {' '}
            <small className="verdict-overshoots" title={words.overshootsTitle}>
              {words.overshoots(overshoots)}.
            </small>
          </>
        )}
      </span>
    </li>
  );
});
