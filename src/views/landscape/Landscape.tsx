/** The map: a loss surface seen from above, the runs upon it, and the start, which can be moved. */
import { useEffect, useId, useMemo, useRef } from 'react';
import { createProjection } from '../../drawing/projection';
import { homeView } from '../../experiment/problem';
import { useDocument, useSession } from '../../state/session';
import { useElementSize } from '../element-size';
import { Axes } from './Axes';
import { Description } from './Description';
import { Legend } from './Legend';
import { usePointing } from './pointing';
import { Readout } from './Readout';
import { StartHandle } from './StartHandle';
import { Terrain } from './Terrain';
import { Trails } from './Trails';
import './landscape.css';

/** CSS pixels per sample of the field, and the bounds of its sides. */
const PIXELS_PER_SAMPLE = 2;
const FEWEST_SAMPLES = 64;
const MOST_SAMPLES = 512;

const samplesFor = (pixels: number): number =>
  Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Math.round(pixels / PIXELS_PER_SAMPLE) + 1));

export function Landscape() {
  const { workspace } = useSession();
  const problem = useDocument((state) => state.document.experiment.problem);
  const chosen = useDocument((state) => state.document.presentation.view);
  const map = useRef<HTMLDivElement>(null);
  const size = useElementSize(map);
  const description = useId();

  const view = useMemo(() => chosen ?? homeView(problem), [chosen, problem]);
  const projection = useMemo(
    () => size && createProjection(view, size.width, size.height),
    [view, size],
  );
  useEffect(() => {
    if (size === undefined) return;
    const grid = { columns: samplesFor(size.width), rows: samplesFor(size.height) };
    const { grid: known } = workspace.getState();
    if (known.columns !== grid.columns || known.rows !== grid.rows) workspace.setState({ grid });
  }, [workspace, size]);
  usePointing(map, projection);

  return (
    <section className="landscape">
      <header className="landscape-header">
        <Readout />
      </header>
      <div
        ref={map}
        className="landscape-map"
        role="group"
        aria-label="Loss landscape"
        aria-describedby={description}
      >
        {projection && (
          <>
            <Terrain projection={projection} />
            <Axes projection={projection} />
            <Legend />
            <Trails projection={projection} />
            <StartHandle map={map} projection={projection} />
          </>
        )}
        <Description id={description} />
      </div>
    </section>
  );
}
