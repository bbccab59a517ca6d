/** What of the experiment the map standing up shows: its ground, and where on it everything lies. */
import { createProjection, type Projection } from '../../drawing/projection';
import { type Point3, StandingGround } from '../../drawing/standing-ground';
import { createTint, type Tint } from '../../drawing/tint';
import type { Trail } from '../../drawing/trail';
import type { Field } from '../../engine/field';
import { isOn } from '../../experiment/layers';
import { axesShown } from '../../experiment/map-plane';
import type { Axes } from '../../experiment/problem';
import { heightKind } from '../../experiment/standing-height';
import type { Session } from '../../state/session';
import { surfaceTint } from '../landscape/surface-tint';
import { type DrapedLine, drape } from './draped-line';

/** Pixels of the map that is draped over the ground, from west to east. */
const SIDE = 640;
/** The plan's depth keeps within these, however long and narrow the view is. */
const SHALLOWEST = 0.4;
const DEEPEST = 2.5;

export interface Model {
  readonly field: Field;
  readonly tint: Tint;
  readonly ground: StandingGround;
  /** The map lying flat. */
  readonly projection: Projection;
  /** A point of the parameter plane on the ground; beyond the edge, at the edge. */
  placeOf(x: number, y: number): Point3;
  /** The same for a pixel of the flat map. */
  placeOfPixel(x: number, y: number): Point3;
  drapedOver(trail: Trail): DrapedLine;
}

/** Keeps the last model for as long as nothing changes that it is made of. */
export class ModelMaker {
  #model: Model | undefined;
  #of: readonly unknown[] = [];

  /** Undefined until the field and the survey have come. */
  make({ documents, results }: Session): Model | undefined {
    const { experiment, presentation } = documents.getState().document;
    const { field, survey } = results.getState();
    if (field === undefined || survey === undefined) return undefined;
    const tint = surfaceTint(experiment.problem, survey.value);
    const kind = heightKind(presentation.show, tint.kind);
    const equal = isOn(presentation.show, 'equal-scales');
    const axes = axesShown(experiment.problem, presentation);
    const of = [field.value, tint, kind, equal, axes.join()];
    if (this.#model && of.every((one, i) => one === this.#of[i])) return this.#model;
    this.#of = of;
    const heights = kind === tint.kind ? tint : createTint(kind, survey.value);
    this.#model = modelOf(field.value, tint, heights, equal, axes);
    return this.#model;
  }
}

function modelOf(field: Field, tint: Tint, heights: Tint, equal: boolean, axes: Axes): Model {
  const shape = equal ? (field.y[1] - field.y[0]) / (field.x[1] - field.x[0]) : 1;
  const depth = Math.min(DEEPEST, Math.max(SHALLOWEST, shape));
  const ground = new StandingGround(field, heights, depth);
  const projection = createProjection(field, SIDE, Math.round(SIDE * depth), axes);
  const { width, height } = projection;
  const draped = new WeakMap<Trail, DrapedLine>();
  const placeOfPixel = (x: number, y: number): Point3 =>
    ground.pointAt(Math.min(1, Math.max(0, x / width)), Math.min(1, Math.max(0, y / height)));
  return {
    field,
    tint,
    ground,
    projection,
    placeOf: (x, y) => placeOfPixel(projection.x(x), projection.y(y)),
    placeOfPixel,
    drapedOver(trail) {
      const known = draped.get(trail);
      if (known) return known;
      const line = drape(trail, projection, ground);
      draped.set(trail, line);
      return line;
    },
  };
}
