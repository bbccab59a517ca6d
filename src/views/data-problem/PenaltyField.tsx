/** How strongly large weights are punished: a number, and a slider from nothing on beside it. */
import { NumberField } from '../../controls/NumberField';
import { writeNumber } from '../../controls/number-text';
import { Slider } from '../../controls/Slider';
import { LARGEST_NUMBER } from '../../experiment/bounds';
import { setPenalty } from '../../experiment/data/data-changes';
import type { ClassifyProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { words } from './words';

/** The slider's low end stands for none. */
const RANGE = [1e-5, 1] as const;

const write = (value: number): string => (value <= RANGE[0] ? words.off : writeNumber(value));

export function PenaltyField({ problem: { l2 } }: { readonly problem: ClassifyProblem }) {
  const { documents } = useSession();
  const change = (value: number, gesture?: string) =>
    documents.change((experiment) => setPenalty(experiment, value), gesture);
  return (
    <div className="penalty-field">
      <NumberField
        label={words.penalty}
        value={l2}
        bounds={{ minimum: 0, maximum: LARGEST_NUMBER }}
        format={(value) => (value === 0 ? words.off : writeNumber(value))}
        spelled={{ [words.off]: 0 }}
        onCommit={change}
      />
      <Slider
        label={words.penalty}
        value={Math.max(l2, RANGE[0])}
        law="logarithmic"
        low={RANGE[0]}
        high={RANGE[1]}
        write={write}
        onChange={(value) => change(value <= RANGE[0] ? 0 : value, 'penalty')}
        onSettle={documents.settle}
      />
    </div>
  );
}
