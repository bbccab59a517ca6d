/** What the pointer does on a chart: it shows the step and the line under it; pressed, it moves the playhead there. */
import { type RefObject, useEffect, useState } from 'react';
import { stepAt } from '../../drawing/line-chart';
import { playheadAt } from '../../state/playhead';
import { type Session, useSession } from '../../state/session';
import type { ChartLayouts } from './chart-layout';
import { valueAt } from './series';

/** A line is meant when it is so near, in CSS pixels. */
const NEAR = 12;

/** True while the pointer is on the chart. */
export function useChartPointing(
  plot: RefObject<HTMLElement | null>,
  layouts: ChartLayouts | undefined,
): boolean {
  const session = useSession();
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    const element = plot.current;
    if (element === null || layouts === undefined) return;
    return followPointer(element, layouts, session, setPointed);
  }, [plot, layouts, session]);
  return pointed;
}

function followPointer(
  element: HTMLElement,
  layouts: ChartLayouts,
  session: Session,
  setPointed: (pointed: boolean) => void,
): () => void {
  const { documents, workspace } = session;
  const listening = new AbortController();
  const { signal } = listening;
  /** A finger scrolls the page; it moves the playhead by a tap. */
  let pressed: 'no' | 'by mouse' | 'by touch' = 'no';

  function place(event: MouseEvent): { readonly step: number; readonly y: number } {
    const box = element.getBoundingClientRect();
    const step = stepAt(layouts.frame, event.clientX - box.left);
    return { step, y: event.clientY - box.top };
  }

  function seek(step: number): void {
    workspace.setState({ playing: false });
    documents.seek(playheadAt(step, layouts.frame.steps));
  }

  function move(event: PointerEvent): void {
    const { step, y } = place(event);
    workspace.setState({ hoveredStep: step, hoveredRun: nearestRun(session, layouts, step, y) });
    setPointed(true);
    if (pressed === 'by mouse') seek(step);
  }

  function press(event: PointerEvent): void {
    if (event.button !== 0) return;
    pressed = event.pointerType === 'touch' ? 'by touch' : 'by mouse';
    if (pressed === 'by mouse') seek(place(event).step);
  }

  function tap(event: MouseEvent): void {
    if (pressed === 'by touch') seek(place(event).step);
    pressed = 'no';
  }

  function release(): void {
    if (pressed === 'by mouse') pressed = 'no';
  }

  function leave(): void {
    release();
    workspace.setState({ hoveredStep: undefined, hoveredRun: undefined });
    setPointed(false);
  }

  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('pointercancel', leave, { signal });
  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('click', tap, { signal });
  addEventListener('pointerup', release, { signal });
  return () => listening.abort();
}

/** The run whose line passes nearest, if one is near. */
function nearestRun(
  { documents, results }: Session,
  layouts: ChartLayouts,
  step: number,
  y: number,
): number | undefined {
  const { runs } = documents.getState().document.experiment;
  const { frame, scale, lines } = layouts.layOut(runs, results.getState().trajectories);
  let nearest: number | undefined;
  let least = NEAR;
  for (const { run, source } of lines) {
    const value = scale.y(valueAt(layouts.series, source, step));
    const distance = Math.abs(frame.top + Math.min(frame.height, Math.max(0, value)) - y);
    if (distance >= least) continue;
    least = distance;
    nearest = run.key;
  }
  return nearest;
}
