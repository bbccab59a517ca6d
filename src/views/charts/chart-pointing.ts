/** What the pointer does on a chart: it shows the step under it; a click moves the playhead there. */
import { type RefObject, useEffect, useState } from 'react';
import { type Frame, stepAt } from '../../drawing/line-chart';
import { playheadAt } from '../../state/playhead';
import { useSession } from '../../state/session';

/** True while the pointer is on the chart. */
export function useChartPointing(
  plot: RefObject<HTMLElement | null>,
  frame: Frame | undefined,
): boolean {
  const { documents, workspace } = useSession();
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    const element = plot.current;
    if (element === null || frame === undefined) return;
    const listening = new AbortController();
    const { signal } = listening;
    const stepUnder = (event: MouseEvent): number =>
      stepAt(frame, event.clientX - element.getBoundingClientRect().left);

    const move = (event: PointerEvent): void => {
      workspace.setState({ hoveredStep: stepUnder(event) });
      setPointed(true);
    };
    const leave = (): void => {
      workspace.setState({ hoveredStep: undefined });
      setPointed(false);
    };
    const press = (event: MouseEvent): void => {
      workspace.setState({ playing: false });
      documents.seek(playheadAt(stepUnder(event), frame.steps));
    };
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('pointercancel', leave, { signal });
    element.addEventListener('click', press, { signal });
    return () => listening.abort();
  }, [plot, frame, documents, workspace]);
  return pointed;
}
