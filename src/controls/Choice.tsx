/** One of a few: a native select with its label. */
import { useId } from 'react';
import './choice.css';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** `bare`: the label is for screen readers only. */
  readonly look?: 'boxed' | 'bare';
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, look = 'boxed' } = props;
  const id = useId();
  return (
    <label className={`choice choice-${look}`} htmlFor={id}>
      <span className={look === 'bare' ? 'visually-hidden' : 'choice-label'}>{label}</span>
      <select
        id={id}
        className="choice-select"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
