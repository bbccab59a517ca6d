/** Layers that a first visit does not show: what draws them comes when one of them is switched on. */
import { createStore } from 'zustand/vanilla';
import { isOn, type Layer } from '../../experiment/layers';

type Painters = typeof import('./further-painters');

const further: readonly Layer[] = ['blindfold', 'critical-points', 'eigen-directions', 'gradient'];

/** Pictures that show these layers are painted again when their painters have come. */
export const furtherPainters = createStore<{ readonly painters: Painters | undefined }>(() => ({
  painters: undefined,
}));

let asked = false;

/** Undefined while none of the layers is on, and until their painters have come. */
export function paintersFor(show: readonly string[]): Painters | undefined {
  if (!further.some((layer) => isOn(show, layer))) return undefined;
  const { painters } = furtherPainters.getState();
  if (painters === undefined && !asked) {
    asked = true;
    import('./further-painters').then(
      (loaded) => furtherPainters.setState({ painters: loaded }),
      // Whoever switches a layer on again asks again.
      () => {
        asked = false;
      },
    );
  }
  return painters;
}
