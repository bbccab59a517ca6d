/** A run's learning rate: a number that can be typed, and a slider over the rates that make sense here. */
import { useId, useMemo } from 'react';
import { optimizerById } from '../../catalogue/optimizers';
import { NumberField } from '../../controls/NumberField';
import { Slider } from '../../controls/Slider';
import { formatNumber, formatShort } from '../../drawing/format';
import { rateBounds } from '../../experiment/bounds';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { rateRange } from '../../experiment/rate-range';
import { useSession } from '../../state/session';
import { deferred } from '../deferred';
import { runColor } from './RunMark';
import { useRateChange } from './rate-change';
import '../rate-track/rate-track.css';

const RateTrack = deferred(
  async () => (await import('../rate-track/RateTrack')).RateTrack,
  'pictured',
);
const RateLimit = deferred(
  async () => (await import('../rate-track/RateLimit')).RateLimit,
  'pictured',
);

interface RateControlProps {
  readonly run: Run;
  readonly name: string;
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
}

export function RateControl({ run, name, problem, rules }: RateControlProps) {
  const { documents } = useSession();
  const { key, optimizer } = run;
  const [low, high] = useMemo(
    () => rateRange(optimizer, problem, rules),
    [optimizer, problem, rules],
  );
  const change = useRateChange(key);
  const id = useId();
  const limitId = useId();
  // Room is kept for the limit, which comes and goes while a hand moves.
  const hasLimit =
    run.clip === undefined &&
    !run.hidden &&
    optimizerById.get(optimizer)?.stableBelow !== undefined;
  return (
    <>
      <NumberField
        label={`Learning rate of ${name}`}
        look="bare"
        value={run.rate}
        bounds={rateBounds}
        format={formatShort}
        onCommit={change}
      />
      <div className="rate-slider">
        {!run.hidden && <RateTrack runKey={key} id={id} />}
        <Slider
          label={`${name} learning rate`}
          value={run.rate}
          law="logarithmic"
          low={low}
          high={high}
          write={formatNumber}
          color={runColor(run.color)}
          describedBy={run.hidden ? undefined : hasLimit ? `${id} ${limitId}` : id}
          onChange={(rate) => change(rate, true)}
          onSettle={documents.settle}
        />
        {hasLimit && (
          <div id={limitId} className="rate-limit">
            <RateLimit run={run} problem={problem} rules={rules} low={low} high={high} />
          </div>
        )}
      </div>
    </>
  );
}
