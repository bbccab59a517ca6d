/** A run's learning rate: a number that can be typed, and a slider over the rates that make sense here. */
import { useMemo } from 'react';
import { NumberField } from '../../controls/NumberField';
import { Slider } from '../../controls/Slider';
import { formatNumber, formatShort } from '../../drawing/format';
import { rateBounds } from '../../experiment/bounds';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { rateRange } from '../../experiment/rate-range';
import { useSession } from '../../state/session';
import { runColor } from './RunMark';
import { useRateChange } from './rate-change';

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
      <Slider
        label={`${name} learning rate`}
        value={run.rate}
        law="logarithmic"
        low={low}
        high={high}
        write={formatNumber}
        color={runColor(run.color)}
        onChange={(rate) => change(rate, true)}
        onSettle={documents.settle}
      />
    </>
  );
}
