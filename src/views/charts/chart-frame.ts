/** The frame of a chart on the page, for its size, its names and the fonts that have arrived. */
import { useEffect, useMemo, useState } from 'react';
import { type ChartFrame, chartFrame } from '../../drawing/chart-frame';
import { forgetTextWidths } from '../../drawing/text-width';
import { useDocument, useWorkspace } from '../../state/session';
import type { Size } from '../element-size';
import { whenFontsCome } from '../look-changes';
import { pageType } from '../page-type';
import { marksFor, useEpochs } from './epoch-marks';
import type { RunEnd } from './run-ends';

/** Size of the type, as a share of the page's: on a chart beside the map, and on a large one. */
const SMALL = 11 / 16;
const LARGE = 13 / 16;
/** From this width on a chart is large, in sizes of the page's type. */
const LARGE_FROM = 35;

export function useChartFrame(
  size: Size | undefined,
  ends: readonly RunEnd[],
): ChartFrame | undefined {
  const steps = useDocument((state) => state.document.experiment.steps);
  const epochs = useEpochs();
  const larger = useWorkspace((state) => state.largerType);
  const fonts = useFonts();
  const joined = ends.map(({ name }) => name).join('\n');
  return useMemo(() => {
    // Measured with the type of the moment.
    if (size === undefined || fonts < 0) return undefined;
    const page = pageType(larger);
    const type = page * (size.width >= LARGE_FROM * page ? LARGE : SMALL);
    const frame = chartFrame(size, joined.split('\n'), steps, type);
    return epochs === undefined ? frame : { ...frame, marks: marksFor(epochs, frame.width) };
  }, [size, joined, steps, larger, fonts, epochs]);
}

/** Counts up whenever a font has arrived: texts have other widths in it. */
function useFonts(): number {
  const [fonts, setFonts] = useState(0);
  useEffect(
    () =>
      whenFontsCome(() => {
        forgetTextWidths();
        setFonts((count) => count + 1);
      }),
    [],
  );
  return fonts;
}
