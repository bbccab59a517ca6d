/** The data beside the landscape: points, the line or boundary of every run, and hands that move the points. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { isDataProblem } from '../../experiment/problem';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { useElementSize } from '../element-size';
import { typeScale } from '../page-type';
import { dataPicture } from '../pictures/data-picture';
import { DataCanvases } from './DataCanvases';
import { DataDescription } from './DataDescription';
import { DataPills } from './DataPills';
import { DataReadout } from './DataReadout';
import { PointFinder } from './PointFinder';
import { PointsDialog } from './PointsDialog';
import { listenToPointHands } from './point-hands';
import { scatterPicture } from './scatter-picture';
import { createSheet } from './sheet';
import { words } from './words';
import './data.css';

// Whoever exports or prints can draw the data from now on.
dataPicture.setState({ draw: scatterPicture });

export function DataPlot() {
  const session = useSession();
  const [sheet] = useState(() => createSheet(session));
  const plot = useRef<HTMLDivElement>(null);
  const size = useElementSize(plot);
  const largerType = useWorkspace((state) => state.largerType);
  const problem = useDocument((state) => state.document.experiment.problem);
  const description = useId();
  const [tabled, setTabled] = useState(false);

  useLayoutEffect(() => sheet.follow(), [sheet]);
  useLayoutEffect(() => {
    if (size !== undefined) sheet.resize(size, typeScale(largerType));
  }, [sheet, size, largerType]);
  useEffect(() => {
    const { current } = plot;
    return current === null ? undefined : listenToPointHands(current, session, sheet);
  }, [session, sheet]);

  if (!isDataProblem(problem)) return null;
  return (
    <section className="landscape data-view">
      <header className="landscape-header">
        <DataPills problem={problem} sheet={sheet} onTable={() => setTabled(true)} />
        <DataReadout />
      </header>
      <div
        ref={plot}
        className="picture-field data-plot"
        role="group"
        aria-label={words.data}
        aria-describedby={description}
      >
        <DataCanvases sheet={sheet} />
        <PointFinder problem={problem} sheet={sheet} />
        <DataDescription id={description} />
      </div>
      {tabled && <PointsDialog problem={problem} onClose={() => setTabled(false)} />}
    </section>
  );
}
