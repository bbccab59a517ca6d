/** Where a chart's plot stands: ticks have their room at the left and below, names at the right. */
import { fitText } from './fitted-text';
import type { Frame } from './line-chart';
import { textWidth } from './text-width';
import { font } from './type';

export interface ChartFrame extends Frame {
  /** Size of the type, in CSS pixels. */
  readonly type: number;
  /** What is written at the end of each line, cut to its room. */
  readonly names: readonly string[];
  /** Steps that are told apart from others: the end of an epoch. */
  readonly marks?: readonly StepMark[];
}

export interface StepMark {
  readonly step: number;
  readonly text: string;
}

/** In sizes of the type. */
const LEFT = 3.7;
const TOP = 0.8;
const BOTTOM = 1.8;
/** From the plot to the names, in CSS pixels. */
export const NAME_GAP = 7;
const EDGE = 1;
/** Names may take this share of the chart's width. */
const WIDEST_NAMES = 0.36;
const LEAST = 20;

export const nameFont = (type: number): string => font(type, 600);

/**
 * @param size of the whole picture, in CSS pixels
 * @param names of the lines, in order
 * @param steps at the right edge
 * @param type its size, in CSS pixels
 */
export function chartFrame(
  size: { readonly width: number; readonly height: number },
  names: readonly string[],
  steps: number,
  type: number,
): ChartFrame {
  const width = (text: string): number => textWidth(text, nameFont(type));
  const room = WIDEST_NAMES * size.width - NAME_GAP - EDGE;
  const fitted = names.map((name) => fitText(name, room, width));
  const widest = Math.max(0, ...fitted.map(width));
  const gutter = widest === 0 ? type : NAME_GAP + widest + EDGE;
  const left = Math.round(LEFT * type);
  const top = Math.round(TOP * type);
  return {
    left,
    top,
    width: Math.max(LEAST, Math.floor(size.width - left - gutter)),
    height: Math.max(LEAST, Math.floor(size.height - top - BOTTOM * type)),
    steps,
    type,
    names: fitted,
  };
}
