/** Small marks over the track, where runs overshot, arrived or ended; pointing at them says which and when. */
import { useEffect, useRef, useState } from 'react';
import { freshContext } from '../../drawing/canvas';
import { drawnRuns } from '../../state/drawn-runs';
import type { Playback } from '../../state/playback';
import { readingsOf } from '../../state/readings';
import { useSession, useWorkspace } from '../../state/session';
import { type Size, useElementSize } from '../element-size';
import { mapPalette } from '../map-palette';
import { typeScale } from '../page-type';
import { keepPainted } from '../painter';
import { whenCalm } from '../when-calm';
import { HEIGHT, paintMarks } from './marks-painter';
import type { RunEvents } from './run-events';
import { shownEvents } from './shown-events';
import { eventsNear, GAP, type StepMark, stepMarks } from './step-marks';
import { words } from './words';

interface EventMarksProps {
  readonly playback: Playback;
  readonly steps: number;
  /** Of the track's ends from those of the slider, in pixels. */
  readonly inset: number;
}

export function EventMarks({ playback, steps, inset }: EventMarksProps) {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useElementSize(canvas);
  const largerType = useWorkspace((state) => state.largerType);

  useEffect(() => {
    const { current } = canvas;
    if (current === null || size === undefined) return;
    const { documents, workspace } = session;
    const readings = readingsOf(session);
    const drawn = drawnRuns();
    const scale = typeScale(largerType);
    let marks: readonly StepMark[] = [];

    function paint(): void {
      const context = size && canvas.current && freshContext(canvas.current, size.width, HEIGHT);
      if (!context) return;
      marks = stepMarks(shownEvents(session), steps, size.width - 2 * inset);
      const palette = mapPalette(workspace.getState().theme);
      paintMarks(context, marks, palette, { width: size.width, inset, scale });
    }

    /** The step of the mark under the pointer. */
    function stepAt(event: MouseEvent): number | undefined {
      const away = ({ x }: StepMark) => Math.abs(x + inset - event.offsetX);
      const nearest = marks.toSorted((a, b) => away(a) - away(b))[0];
      return nearest && away(nearest) <= GAP ? nearest.step : undefined;
    }

    const listening = new AbortController();
    const { signal } = listening;
    const hover = (hoveredStep: number | undefined) => workspace.setState({ hoveredStep });
    current.addEventListener('pointermove', (event) => hover(stepAt(event)), { signal });
    current.addEventListener('pointerleave', () => hover(undefined), { signal });
    const follow = (event: MouseEvent) => {
      const step = stepAt(event);
      if (step !== undefined) playback.goTo(step);
    };
    current.addEventListener('click', follow, { signal });
    const stop = keepPainted(
      session,
      () => [
        drawn(documents.getState().document.experiment.runs),
        readings.getState(),
        workspace.getState().theme,
      ],
      paint,
      readings,
    );
    return () => {
      listening.abort();
      stop();
    };
  }, [session, playback, size, largerType, steps, inset]);

  return (
    <>
      <canvas ref={canvas} className="event-marks" aria-hidden="true" />
      <EventTip steps={steps} size={size} inset={inset} />
      <EventList />
    </>
  );
}

interface EventTipProps {
  readonly steps: number;
  readonly size: Size | undefined;
  readonly inset: number;
}

/** What happened at the step under the pointer, wherever that is. */
function EventTip({ steps, size, inset }: EventTipProps) {
  const session = useSession();
  const step = useWorkspace((state) => state.hoveredStep);
  if (step === undefined || step > steps || size === undefined) return null;
  const reach = (GAP / 2 / (size.width - 2 * inset)) * steps;
  const events = eventsNear(shownEvents(session), step, reach);
  if (events.length === 0) return null;
  return (
    <p
      className="event-tip"
      aria-hidden="true"
      style={{ '--at': String(step / steps) }}
      data-side={step > steps / 2 ? 'left' : 'right'}
    >
      {events.map(({ name, kind, step: at }) => (
        <span key={name}>{words.event(name, kind, at)}</span>
      ))}
    </p>
  );
}

/** The same in words, for those who see no marks. */
function EventList() {
  const session = useSession();
  const [runs, setRuns] = useState<readonly RunEvents[]>([]);
  useEffect(() => whenCalm(session, () => setRuns(shownEvents(session))), [session]);
  return (
    <ul className="visually-hidden" aria-label={words.eventList}>
      {runs.map((run) => (
        <li key={run.name}>{words.events(run)}</li>
      ))}
    </ul>
  );
}
