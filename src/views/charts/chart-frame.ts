/** Where a chart's plot stands: ticks have their room at the left and below, names at the right. */
import { useEffect, useMemo, useState } from 'react';
import type { Frame } from '../../drawing/line-chart';
import { forgetTextWidths, textWidth } from '../../drawing/text-width';
import type { Size } from '../element-size';

/** In CSS pixels. */
const LEFT = 38;
const TOP = 8;
const BOTTOM = 20;
/** From the plot to the names. */
export const NAME_GAP = 6;
/** Names may take this share of the chart's width. */
const WIDEST_NAMES = 0.36;

/** The type of the names; as in charts.css. */
const NAME_FONT = '600 11px Inter, system-ui, sans-serif';

export function useChartFrame(
  size: Size | undefined,
  names: readonly string[],
  steps: number,
): Frame | undefined {
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    const arrived = (): void => {
      forgetTextWidths();
      setFonts((count) => count + 1);
    };
    document.fonts.addEventListener('loadingdone', arrived);
    return () => document.fonts.removeEventListener('loadingdone', arrived);
  }, []);
  // Names change identity with every change of the experiment; the frame only with their texts.
  const joined = names.join('\n');
  return useMemo(() => {
    if (size === undefined) return undefined;
    const widest = Math.max(0, ...joined.split('\n').map((name) => textWidth(name, NAME_FONT)));
    // A new font measures anew.
    const gutter = fonts >= 0 ? Math.min(WIDEST_NAMES * size.width, NAME_GAP + widest + 1) : 0;
    return {
      left: LEFT,
      top: TOP,
      width: Math.max(20, Math.floor(size.width - LEFT - gutter)),
      height: Math.max(20, size.height - TOP - BOTTOM),
      steps,
    };
  }, [size, joined, steps, fonts]);
}
