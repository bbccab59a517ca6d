/** The map: a loss surface seen from above, the runs upon it, and the start, which can be moved. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Box } from '../../drawing/box';
import { isOn, toggleLayer } from '../../experiment/layers';
import { parametersOf } from '../../experiment/problem';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';
import { watchSize } from '../element-size';
import { typeScale } from '../page-type';
import { createCamera } from './camera';
import { Description } from './Description';
import { Flash } from './Flash';
import { LayerPills } from './LayerPills';
import { MapTools } from './MapTools';
import { Minima } from './Minima';
import { followHands } from './map-hands';
import { onMapKey } from './map-keys';
import { StartHandle } from './StartHandle';
import { Terrain } from './Terrain';
import { Trails } from './Trails';
import { ViewSwitch } from './ViewSwitch';
import { words } from './words';
import './landscape.css';

const Readout = deferred(async () => (await import('./Readout')).Readout, 'pictured');
const StepArrows = deferred(async () => (await import('../inspector/StepArrows')).StepArrows);
/** Large, and opened by few: it comes when it is asked for. */
const Standing = deferred(async () => (await import('../standing/Standing')).Standing, 'asked');
/** Wanted by those only who look at data. */
const PlaneChoice = deferred(
  async () => (await import('../data/PlaneChoice')).PlaneChoice,
  'asked',
);

/** The map takes keys itself: there is nothing within it to which they would belong. */
const focusable = { tabIndex: 0 };

export function Landscape() {
  const session = useSession();
  const [camera] = useState(() => createCamera(session));
  const map = useRef<HTMLDivElement>(null);
  const startName = useRef<HTMLSpanElement>(null);
  const largerType = useWorkspace((state) => state.largerType);
  const hasPlanes = useDocument(
    ({ document }) => parametersOf(document.experiment.problem).length > 2,
  );
  const arrows = useWorkspace((state) => state.stepArrows);
  const description = useId();
  const standing = useDocument(({ document }) => isOn(document.presentation.show, '3d'));
  const [unable, setUnable] = useState(false);

  // Who asks for it again gets another try.
  useEffect(() => {
    if (!standing) setUnable(false);
  }, [standing]);
  useLayoutEffect(() => camera.follow(), [camera]);
  useLayoutEffect(() => {
    const { current } = map;
    if (current === null) return;
    return watchSize(current, (size) => {
      session.workspace.setState({ map: size });
      camera.resize(size, typeScale(largerType), obstaclesOn(current));
    });
  }, [session, camera, largerType]);
  useEffect(() => {
    const { current } = map;
    if (current === null) return;
    return followHands(current, session, camera);
  }, [session, camera]);

  return (
    <section className="landscape">
      <header className="landscape-header">
        <div className="landscape-switches">
          <ViewSwitch />
          <LayerPills />
        </div>
        <Readout />
      </header>
      {standing && unable && (
        <p className="landscape-note" role="status">
          {words.noWebGl}
        </p>
      )}
      <div className="landscape-views">
        <div
          ref={map}
          className="picture-field landscape-map"
          role="group"
          {...focusable}
          aria-label={words.map}
          aria-describedby={description}
          onKeyDown={(event) => onMapKey(event, session)}
          onBlur={() => session.documents.settle()}
        >
          <Terrain camera={camera} />
          <Trails camera={camera} startName={startName} />
          {arrows && <StepArrows camera={camera} />}
          <Minima camera={camera} />
          <Flash camera={camera} />
          <StartHandle camera={camera} name={startName} />
          <MapTools />
          {hasPlanes && <PlaneChoice />}
          <Description id={description} />
        </div>
        {standing && !unable && (
          <Standing
            camera={camera}
            onUnable={() => setUnable(true)}
            onClose={() =>
              session.documents.present((presentation) => toggleLayer(presentation, '3d'))
            }
          />
        )}
      </div>
    </section>
  );
}

/** Where buttons stand on the map, in its pixels. */
const obstaclesOn = (map: HTMLElement): readonly Box[] =>
  [...map.querySelectorAll<HTMLElement>('.map-tools, .plane-choice')].map(
    ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }) => ({
      left,
      top,
      right: left + offsetWidth,
      bottom: top + offsetHeight,
    }),
  );
