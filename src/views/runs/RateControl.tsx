/** A run's learning rate: a number that can be typed, and a slider over the rates that make sense here. */
import { useMemo } from 'react';
import { NumberField } from '../../controls/NumberField';
import { Slider } from '../../controls/Slider';
import { formatNumber, formatShort } from '../../drawing/format';
import { rateBounds } from '../../experiment/bounds';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { startingRate } from '../../experiment/suggest';
import { useSession } from '../../state/session';
import { runColor } from './RunMark';
import { useRateChange } from './rate-change';

/** The slider reaches from the suggested rate so many times down and up. */
const DOWN = 1000;
const UP = 30;

/** Where nothing is known of the method. */
const ANY_RANGE = [1e-6, 1] as const;

function rangeOf(optimizer: string, problem: Problem, rules: readonly TypedRule[]) {
  const method = methodOf(optimizer, rules);
  if (method === undefined) return ANY_RANGE;
  const rate = startingRate(method, problem);
  const round = (value: number) => Number(value.toPrecision(3));
  return [round(rate / DOWN), round(rate * UP)] as const;
}

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
    () => rangeOf(optimizer, problem, rules),
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
