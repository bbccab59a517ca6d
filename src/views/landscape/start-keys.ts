/** How far the arrow keys move the start, in the coordinates of what is shown. */
import type { KeyboardEvent } from 'react';
import type { Projection } from '../../drawing/projection';

/** Shares of the view that an arrow key moves. */
const STEP = 1 / 100;
const LARGE_STEP = 1 / 10;
const SMALL_STEP = 1 / 1000;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Undefined for any other key. */
export function arrowStep(
  event: Pressed,
  { domainX, domainY }: Pick<Projection, 'domainX' | 'domainY'>,
): readonly [x: number, y: number] | undefined {
  const direction = directions[event.key];
  if (direction === undefined || event.ctrlKey || event.metaKey) return undefined;
  const share = event.shiftKey ? LARGE_STEP : event.altKey ? SMALL_STEP : STEP;
  return [
    direction[0] * share * (domainX[1] - domainX[0]),
    direction[1] * share * (domainY[1] - domainY[0]),
  ];
}
