/** The minima in words: of the one under the pointer, and, for the keyboard, from one to the next. */
import { type KeyboardEvent, useState } from 'react';
import { useStore } from 'zustand';
import { formatShort } from '../../drawing/format';
import { type Projection, shownOf } from '../../drawing/projection';
import type { Minimum } from '../../engine/minimum';
import type { Survey } from '../../engine/survey';
import { showsMinima } from '../../experiment/layers';
import { useDocument, useResults, useWorkspace } from '../../state/session';
import type { Camera } from './camera';
import { tidyLoss } from './tidy-loss';
import { words } from './words';

interface MinimaProps {
  readonly camera: Camera;
}

/** A tip that would leave the map at the right stands at the left. */
const TIP_WIDTH = 180;
const TIP_HEIGHT = 60;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

export function Minima({ camera }: MinimaProps) {
  const projection = useStore(camera, (state) => state.projection);
  const survey = useResults((state) => state.survey?.value);
  const shown = useDocument(({ document }) => showsMinima(document.presentation.show));
  const hovered = useWorkspace((state) => state.hoveredMinimum);
  const [chosen, setChosen] = useState(0);
  const [focused, setFocused] = useState(false);
  const minima = survey?.minima ?? [];
  const index = Math.min(chosen, minima.length - 1);
  const current = minima[index];
  if (!projection || !survey || !shown || !current) return null;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = minima.length - 1;
    const step = steps[event.key];
    if (step !== undefined) setChosen(Math.min(last, Math.max(0, index + step)));
    else if (event.key === 'Home') setChosen(0);
    else if (event.key === 'End') setChosen(last);
    else return;
    event.preventDefault();
  }

  const { x, y } = pixelOf(current, projection);
  const told = minima[hovered ?? (focused ? index : -1)];
  return (
    <>
      <div
        className="minima-finder"
        role="slider"
        tabIndex={0}
        aria-label={words.minima}
        aria-roledescription={words.minimaRole}
        aria-description={words.minimaKeys}
        aria-valuemin={1}
        aria-valuemax={minima.length}
        aria-valuenow={index + 1}
        aria-valuetext={`${index + 1} of ${minima.length}, ${inWords(current, survey)}`}
        style={{ transform: `translate(${x}px, ${y}px)` }}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {told && <Tip minimum={told} survey={survey} projection={projection} />}
    </>
  );
}

interface TipProps {
  readonly minimum: Minimum;
  readonly survey: Survey;
  readonly projection: Projection;
}

function Tip({ minimum, survey, projection }: TipProps) {
  const { x, y } = pixelOf(minimum, projection);
  const left = x + TIP_WIDTH > projection.width;
  const above = y + TIP_HEIGHT > projection.height;
  return (
    <p
      className="landscape-tip"
      aria-hidden="true"
      style={{
        transform: `translate(${x}px, ${y}px) translate(${left ? 'calc(-100% - 12px)' : '12px'}, ${above ? 'calc(-100% - 8px)' : '8px'})`,
      }}
    >
      <b>{minimum.global ? words.globalMinimum : words.localMinimum}</b>
      <br />
      {words.loss} {formatShort(tidyLoss(minimum.loss, survey))} at {place(minimum)}
    </p>
  );
}

/** A minimum beyond the map is told of at its edge. */
function pixelOf({ position }: Minimum, projection: Projection) {
  const within = (pixel: number, size: number) => Math.min(size, Math.max(0, pixel));
  return {
    x: within(projection.x(shownOf(projection, position)[0]), projection.width),
    y: within(projection.y(shownOf(projection, position)[1]), projection.height),
  };
}

const place = ({ position }: Minimum): string => `(${position.map(formatShort).join(', ')})`;

const inWords = (minimum: Minimum, survey: Survey): string =>
  `${minimum.global ? words.globalMinimum : words.localMinimum}, ${words.loss} ${formatShort(tidyLoss(minimum.loss, survey))} at ${place(minimum)}`;
