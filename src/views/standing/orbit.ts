/** From where the map standing up is looked at: around its middle, never from below, never too far. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { updateSoon } from '../../state/frames';

export interface Orbit {
  /** In degrees, from the south to the east: where the eye stands. */
  readonly azimuth: number;
  /** In degrees above the plain. */
  readonly elevation: number;
  /** How many times as large as when the whole surface just fits. */
  readonly zoom: number;
}

const homeOrbit: Orbit = { azimuth: -28, elevation: 46, zoom: 1 };

const LOWEST = 6;
const HIGHEST = 90;
const SMALLEST = 0.5;
const LARGEST = 5;
/** Milliseconds. */
const GLIDE = 180;

/** The nearest of the positions that are allowed. */
function withinLimits({ azimuth, elevation, zoom }: Orbit): Orbit {
  return {
    azimuth: azimuth - 360 * Math.round(azimuth / 360),
    elevation: Math.min(HIGHEST, Math.max(LOWEST, elevation)),
    zoom: Math.min(LARGEST, Math.max(SMALLEST, zoom)),
  };
}

export interface OrbitStore {
  getState(): Orbit;
  subscribe: StoreApi<Orbit>['subscribe'];
  /** By degrees, and so many times closer; at once, as a hand moves it. */
  move(azimuth: number, elevation: number, zoom?: number): void;
  /** The same for keys and buttons: gliding, unless somebody prefers that nothing moves. */
  glide(azimuth: number, elevation: number, zoom?: number): void;
  goHome(): void;
  /** Ends what is still moving. */
  stop(): void;
}

export function createOrbit(): OrbitStore {
  const store = createStore<Orbit>(() => homeOrbit);
  let goal = homeOrbit;
  let glides = 0;

  function jump(to: Orbit): void {
    glides++;
    goal = withinLimits(to);
    store.setState(goal);
  }

  function glideTo(to: Orbit): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      jump(to);
      return;
    }
    goal = withinLimits(to);
    const from = store.getState();
    // The shorter way around.
    const turn =
      goal.azimuth - from.azimuth - 360 * Math.round((goal.azimuth - from.azimuth) / 360);
    const number = ++glides;
    const begun = performance.now();
    const frame = (): void => {
      if (number !== glides) return;
      const share = Math.min(1, (performance.now() - begun) / GLIDE);
      if (share >= 1) {
        store.setState(goal);
        return;
      }
      const eased = 1 - (1 - share) ** 3;
      store.setState({
        azimuth: from.azimuth + eased * turn,
        elevation: from.elevation + eased * (goal.elevation - from.elevation),
        zoom: from.zoom * (goal.zoom / from.zoom) ** eased,
      });
      updateSoon(frame);
    };
    updateSoon(frame);
  }

  const moved = (from: Orbit, azimuth: number, elevation: number, zoom: number): Orbit => ({
    azimuth: from.azimuth + azimuth,
    elevation: from.elevation + elevation,
    zoom: from.zoom * zoom,
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    move: (azimuth, elevation, zoom = 1) => jump(moved(store.getState(), azimuth, elevation, zoom)),
    glide: (azimuth, elevation, zoom = 1) => glideTo(moved(goal, azimuth, elevation, zoom)),
    goHome: () => glideTo(homeOrbit),
    stop: () => {
      glides++;
    },
  };
}
