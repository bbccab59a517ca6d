/** A native range input over a linear, logarithmic or complement law; arrow keys fine, page keys coarse. */
import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef } from 'react';
import { createSliderScale, type SliderLaw } from './slider-scale';
import './slider.css';

interface SliderProps {
  /** The accessible name. */
  readonly label: string;
  readonly value: number;
  readonly law: SliderLaw;
  readonly low: number;
  readonly high: number;
  /** The value in words, for those who cannot see the handle. */
  readonly write: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** The hand has left: what changed since is one gesture. */
  readonly onSettle?: (() => void) | undefined;
  readonly color?: string | undefined;
  /** The id of an element that says more about it. */
  readonly describedBy?: string | undefined;
}

const FINE = 1 / 200;
const COARSE = 1 / 10;

const presses: Readonly<Record<string, readonly [direction: 1 | -1, size: number]>> = {
  ArrowRight: [1, FINE],
  ArrowUp: [1, FINE],
  ArrowLeft: [-1, FINE],
  ArrowDown: [-1, FINE],
  PageUp: [1, COARSE],
  PageDown: [-1, COARSE],
  Home: [-1, 1],
  End: [1, 1],
};

function place(input: HTMLInputElement, position: number): void {
  input.value = String(position);
  input.style.setProperty('--fill', String(position));
}

export const Slider = memo(function Slider(props: SliderProps) {
  const { label, value, law, low, high, write, onChange, onSettle, color, describedBy } = props;
  const input = useRef<HTMLInputElement>(null);
  const emitted = useRef<number | undefined>(undefined);
  const scale = useMemo(() => createSliderScale(law, [low, high]), [law, low, high]);

  // While the hand moves, the handle stays under it, between the values it stands for.
  useLayoutEffect(() => {
    if (input.current === null || value === emitted.current) return;
    place(input.current, scale.toPosition(value));
    emitted.current = undefined;
  }, [scale, value]);

  function emit(next: number): void {
    if (next === value) return;
    emitted.current = next;
    onChange(next);
  }

  function onInput(): void {
    if (input.current === null) return;
    const position = Number(input.current.value);
    input.current.style.setProperty('--fill', String(position));
    emit(scale.toValue(position));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const press = presses[event.key];
    if (press === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [direction, size] = press;
    const next = scale.nudge(value, direction, size);
    place(event.currentTarget, scale.toPosition(next));
    emit(next);
  }

  function onPointerDown(): void {
    if (onSettle === undefined) return;
    // The pointer may be released anywhere.
    const released = new AbortController();
    const settle = () => {
      released.abort();
      onSettle();
    };
    addEventListener('pointerup', settle, { signal: released.signal });
    addEventListener('pointercancel', settle, { signal: released.signal });
  }

  return (
    <input
      ref={input}
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={write(value)}
      aria-describedby={describedBy}
      min={0}
      max={1}
      step="any"
      defaultValue={0}
      style={color === undefined ? undefined : { color }}
      onInput={onInput}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onBlur={onSettle}
    />
  );
});
