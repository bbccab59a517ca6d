/** A piece of a run's line with its marker: tells runs apart by colour and by shape. */
import { memo } from 'react';
import { markerPath } from '../../drawing/marker';
import { runMarker } from '../../drawing/palette';

/** Colours that the theme has for runs. */
const COLORS = 8;

/** The theme's colour of a run, for styles. */
export const runColor = (color: number): string => `var(--run-${color % COLORS})`;

interface RunMarkProps {
  readonly color: number;
}

export const RunMark = memo(function RunMark({ color }: RunMarkProps) {
  return (
    <svg
      className="run-mark"
      viewBox="0 0 20 12"
      width="20"
      height="12"
      style={{ color: runColor(color) }}
      aria-hidden="true"
    >
      <path d="M1 6H19" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path
        d={markerPath(runMarker(color), 10, 6, 4.2)}
        fill="currentColor"
        stroke="var(--paper)"
        strokeWidth="1"
        paintOrder="stroke"
      />
    </svg>
  );
});
