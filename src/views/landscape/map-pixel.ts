/** Where on the map an event happened. */
import type { Share } from './view-actions';

export interface Pixel {
  /** CSS pixels from the map's upper left corner. */
  readonly x: number;
  readonly y: number;
}

/** What is needed of an event that happens somewhere. */
export type Place = Pick<PointerEvent, 'clientX' | 'clientY' | 'buttons' | 'type'>;

/**
 * Finds places on a map. While a button is held the map stands still, so it is not measured again: asking in the middle
 * of a drag would make the browser lay out what has just changed.
 */
export function pixelFinder(map: HTMLElement): (event: Place) => Pixel {
  let left: number | undefined;
  let top = 0;
  return (event) => {
    if (left === undefined || event.buttons === 0 || event.type === 'pointerdown') {
      const box = map.getBoundingClientRect();
      left = box.left + map.clientLeft;
      top = box.top + map.clientTop;
    }
    return { x: event.clientX - left, y: event.clientY - top };
  };
}

export const shareOf = ({ x, y }: Pixel, { clientWidth, clientHeight }: HTMLElement): Share => [
  x / clientWidth,
  y / clientHeight,
];
