/** One number of a method or of a schedule: its letter, what it does, a field and a slider; or a switch. */
import { useRef } from 'react';
import type { Hyperparameter } from '../../catalogue/optimizer';
import { NumberField } from '../../controls/NumberField';
import { writeNumber } from '../../controls/number-text';
import { Slider } from '../../controls/Slider';
import { Toggle } from '../../controls/Toggle';
import { LARGEST_NUMBER } from '../../experiment/bounds';
import { useSession } from '../../state/session';
import { Letter } from './Letter';

interface HyperparameterControlProps {
  /** The name of the run. */
  readonly owner: string;
  readonly hyperparameter: Omit<Hyperparameter, 'default'>;
  readonly value: number;
  readonly color: string;
  readonly onChange: (value: number, gesture?: string) => void;
}

export function HyperparameterControl(props: HyperparameterControlProps) {
  const { owner, hyperparameter, value, color, onChange } = props;
  const { documents } = useSession();
  const { name, scale, meaning } = hyperparameter;
  const slider = useStretch(hyperparameter, value);
  if (scale === 'switch')
    return (
      <div className="hyperparameter">
        <Toggle checked={value === 1} onChange={(checked) => onChange(checked ? 1 : 0)}>
          {name}
        </Toggle>
        <p className="hyperparameter-meaning">{meaning}</p>
      </div>
    );
  return (
    <div className="hyperparameter">
      <span className="hyperparameter-name">
        {hyperparameter.symbol !== undefined && <Letter of={hyperparameter} />} {name}
      </span>
      <NumberField
        label={`${name} of ${owner}`}
        look="bare"
        value={value}
        bounds={hyperparameter}
        onCommit={onChange}
      />
      <Slider
        label={`${owner} ${name}`}
        value={value}
        law={scale}
        low={slider[0]}
        high={slider[1]}
        write={writeNumber}
        color={color}
        onChange={(next) => onChange(next, `${owner} ${name}`)}
        onSettle={documents.settle}
      />
      <p className="hyperparameter-meaning">{meaning}</p>
    </div>
  );
}

/** Of a name of a typed rule nothing is known: its slider reaches as far as the values it was given. */
function useStretch(
  { slider, scale, minimum }: Omit<Hyperparameter, 'default'>,
  value: number,
): readonly [number, number] {
  const reached = useRef(slider);
  const [low, high] = reached.current;
  if (scale !== 'linear' || minimum > -LARGEST_NUMBER) return slider;
  if (value < low) reached.current = [-roundUp(-value), high];
  if (value > high) reached.current = [low, roundUp(value)];
  return reached.current;
}

const roundUp = (value: number): number => 10 ** Math.ceil(Math.log10(value));
