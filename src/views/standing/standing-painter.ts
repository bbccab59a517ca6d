/** Paints the map standing up: brings the stage up to what the stores hold, then draws what stands over it. */
import type { Box } from '../../drawing/box';
import { freshContext } from '../../drawing/canvas';
import { runColor } from '../../drawing/palette';
import { shownOf } from '../../drawing/projection';
import { pointsUpTo } from '../../drawing/trail';
import { headAt } from '../../drawing/trail-head';
import { isOn } from '../../experiment/layers';
import { isCurrent } from '../../state/current';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import type { Camera } from '../landscape/camera';
import { trailOf } from '../landscape/trail-memory';
import { mapPalette } from '../map-palette';
import { GroundPicture } from './ground-picture';
import { Marks, type Walker } from './marks';
import { type Model, ModelMaker } from './model';
import type { OrbitStore } from './orbit';
import type { ShownTrail, Stage } from './stage';

export interface StandingParts {
  readonly stage: Stage;
  readonly orbit: OrbitStore;
  readonly camera: Camera;
  readonly overlay: HTMLCanvasElement;
  readonly panel: HTMLElement;
  readonly handle: HTMLElement;
  readonly flash: HTMLElement;
}

export class StandingPainter {
  readonly #session: Session;
  readonly #parts: StandingParts;
  readonly #models = new ModelMaker();
  readonly #picture = new GroundPicture();
  readonly #marks = new Marks();
  #model: Model | undefined;
  #buttons: readonly Box[] = [];
  #measured = '';

  constructor(session: Session, parts: StandingParts) {
    this.#session = session;
    this.#parts = parts;
  }

  /** What is shown; undefined until something is. */
  get model(): Model | undefined {
    return this.#model;
  }

  paint(): void {
    const { stage, orbit, overlay, panel, camera } = this.#parts;
    const { clientWidth: width, clientHeight: height } = panel;
    if (width === 0 || height === 0 || !isCurrent(this.#session)) return;
    const model = this.#models.make(this.#session);
    if (model === undefined) return;
    const palette = mapPalette(this.#session.workspace.getState().theme);
    stage.resize(width, height);
    if (model.ground !== this.#model?.ground) stage.shape(model.ground);
    this.#model = model;
    const { show } = this.#session.documents.getState().document.presentation;
    stage.color(palette, isOn(show, 'blindfold'));
    const { drawn, resized } = this.#picture.draw(stage.picture, this.#session, model);
    if (drawn) stage.wear(resized);
    const walkers = this.#walkers(model);
    stage.showTrails(this.#trails(model, walkers));
    stage.look(orbit.getState(), model.ground);
    stage.render();
    const { experiment } = this.#session.documents.getState().document;
    this.#place(this.#parts.handle, model, experiment.start);
    const { flashed } = this.#session.workspace.getState();
    if (flashed) this.#place(this.#parts.flash, model, flashed.position);
    const context = freshContext(overlay, width, height);
    if (!context) return;
    const sheet = { width, height, scale: camera.getState().scale, obstacles: this.#obstacles() };
    this.#marks.draw(context, this.#session, stage, model, walkers, sheet);
  }

  /** Where buttons stand: measured again when the panel has another size, not with every picture. */
  #obstacles(): readonly Box[] {
    const { panel } = this.#parts;
    const key = `${panel.clientWidth} ${panel.clientHeight}`;
    if (this.#measured !== key) {
      this.#measured = key;
      this.#buttons = [...panel.querySelectorAll<HTMLElement>('[role="group"]')].map(
        ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }) => ({
          left: left - 4,
          top: top - 4,
          right: left + offsetWidth + 4,
          bottom: top + offsetHeight + 4,
        }),
      );
    }
    return this.#buttons;
  }

  #walkers({ projection }: Model): readonly Walker[] {
    const { documents, results } = this.#session;
    const { document } = documents.getState();
    const step = shownStep(document);
    return document.experiment.runs.flatMap((run): Walker[] => {
      const trajectory = results.getState().trajectories.get(run.key)?.value;
      if (run.hidden || trajectory === undefined) return [];
      const trail = trailOf(trajectory, projection);
      return [{ run, trajectory, head: headAt(trajectory, trail, projection, step) }];
    });
  }

  #trails(model: Model, walkers: readonly Walker[]): readonly ShownTrail[] {
    const { documents, workspace } = this.#session;
    const { document } = documents.getState();
    const palette = mapPalette(workspace.getState().theme);
    return walkers.map(({ run, trajectory }): ShownTrail => {
      const trail = trailOf(trajectory, model.projection);
      return {
        key: run.key,
        draped: model.drapedOver(trail),
        colors: { color: runColor(palette, run.color), casing: palette.casing },
        count: pointsUpTo(trail, shownStep(document)),
        dotted: isOn(document.presentation.show, 'dots'),
      };
    });
  }

  /** Come closer, a point may lie beside the picture: then what marks it is held at the edge. */
  #place(mark: HTMLElement, model: Model, position: readonly number[]): void {
    const { stage, panel } = this.#parts;
    const [x, y] = shownOf(model.projection, position);
    const at = stage.pixelOf(model.placeOf(x, y));
    const left = Math.min(panel.clientWidth, Math.max(0, at.x));
    const top = Math.min(panel.clientHeight, Math.max(0, at.y));
    mark.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
  }
}
