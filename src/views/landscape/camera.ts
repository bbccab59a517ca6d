/** Through what the map is seen: it follows the view of the document, gliding where that helps the eye to follow. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Box } from '../../drawing/box';
import { createProjection, type Projection } from '../../drawing/projection';
import type { View } from '../../experiment/experiment';
import { axesShown } from '../../experiment/map-plane';
import type { Axes } from '../../experiment/problem';
import { isSameView, viewBetween } from '../../experiment/view';
import { updateSoon } from '../../state/frames';
import type { Session } from '../../state/session';
import { type MapSize, shownView, steadied } from '../../state/shown-view';

export interface CameraState {
  /** Undefined until the map has been laid out. */
  readonly projection: Projection | undefined;
  /** Size of type, as a multiple of the usual. */
  readonly scale: number;
  /** What stands on the map: names and labels keep off it. */
  readonly obstacles: readonly Box[];
}

/** What the camera shows once the map has been laid out. */
export type Shot = CameraState & { readonly projection: Projection };

export const isShot = (state: CameraState): state is Shot => state.projection !== undefined;

export interface Camera {
  getState(): CameraState;
  subscribe: StoreApi<CameraState>['subscribe'];
  getInitialState(): CameraState;
  resize(size: MapSize, scale: number, obstacles: readonly Box[]): void;
  /** Changes of the view while `act` runs come from a hand on the map: they are followed at once. */
  atOnce(act: () => void): void;
  /** Follows the document from now on; returns a function that stops it. */
  follow(): () => void;
}

/** Milliseconds. */
const GLIDE = 180;

export function createCamera({ documents }: Session): Camera {
  const store = createStore<CameraState>(() => ({
    projection: undefined,
    scale: 1,
    obstacles: [],
  }));
  let size: MapSize | undefined;
  /** Where the camera is going, or is. */
  let goal: View | undefined;
  /** The coordinates shown. */
  let axes: Axes = [0, 1];
  let follows = false;
  let glides = 0;

  function show(view: View): void {
    if (size === undefined) return;
    const { width, height } = size;
    store.setState({ projection: createProjection(view, width, height, axes) });
  }

  /** Looks at the plane that the document shows; returns whether it is another one. */
  function turn(): boolean {
    const { experiment, presentation } = documents.getState().document;
    const [across, up] = axesShown(experiment.problem, presentation);
    if (across === axes[0] && up === axes[1]) return false;
    axes = [across, up];
    return true;
  }

  function jump(view: View): void {
    glides++;
    goal = view;
    show(view);
  }

  function glide(to: View): void {
    const { projection } = store.getState();
    if (projection === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      jump(to);
      return;
    }
    goal = to;
    const from = { x: projection.domainX, y: projection.domainY };
    const number = ++glides;
    const begun = performance.now();
    const frame = (): void => {
      if (number !== glides) return;
      const share = (performance.now() - begun) / GLIDE;
      if (share >= 1) {
        show(to);
        return;
      }
      show(viewBetween(from, to, easeOut(share)));
      updateSoon(frame);
    };
    updateSoon(frame);
  }

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    getInitialState: store.getInitialState,
    resize(next, scale, obstacles) {
      size = next;
      turn();
      store.setState({ scale, obstacles });
      jump(shownView(steadied(documents.getState()), size));
    },
    atOnce(act) {
      follows = true;
      act();
      follows = false;
    },
    follow: () =>
      documents.subscribe((state, { document: before, gesture }) => {
        const { document } = state;
        const isSame = document === before && state.gesture === gesture;
        if (isSame || size === undefined) return;
        const view = shownView(steadied(state), size);
        const turned = turn();
        if (goal && isSameView(view, goal) && !turned) return;
        const another = document.experiment.problem !== before.experiment.problem;
        if (follows || another || turned) jump(view);
        else glide(view);
      }),
  };
}

/** Fast at first, so that the answer to a hand is seen at once. */
const easeOut = (share: number): number => 1 - (1 - share) ** 3;
