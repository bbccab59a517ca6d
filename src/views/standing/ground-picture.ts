/** The picture that the ground wears: that of the map, with its isolines and arrows; nothing where nobody has been. */
import { drawArrows } from '../../drawing/arrows';
import { Relief } from '../../drawing/relief';
import { isOn } from '../../experiment/layers';
import { homeView } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { Veil } from '../landscape/veil';
import { mapPalette } from '../map-palette';
import type { Model } from './model';

/** Pixels of the picture per pixel of the map that it is. */
const DENSITY = 2.4;

export class GroundPicture {
  readonly #relief = new Relief();
  readonly #veil = new Veil();
  #of: readonly unknown[] = [];

  /** Draws it where something has changed. @returns whether that was so, and whether its size has changed */
  draw(
    canvas: HTMLCanvasElement,
    session: Session,
    model: Model,
  ): { readonly drawn: boolean; readonly resized: boolean } {
    const { document } = session.documents.getState();
    const { slopes, trajectories } = session.results.getState();
    const { experiment, presentation } = document;
    const { show } = presentation;
    const { field, tint, projection } = model;
    const palette = mapPalette(session.workspace.getState().theme);
    const arrows = isOn(show, 'gradient') ? slopes?.value : undefined;
    const blindfold = isOn(show, 'blindfold');
    const of = [
      ...[model, palette, isOn(show, 'contours'), arrows, blindfold],
      ...(blindfold ? [shownStep(document), trajectories, experiment] : []),
    ];
    if (of.length === this.#of.length && of.every((one, i) => one === this.#of[i]))
      return { drawn: false, resized: false };
    this.#of = of;
    const width = Math.round(DENSITY * projection.width);
    const height = Math.round(DENSITY * projection.height);
    const resized = canvas.width !== width || canvas.height !== height;
    if (resized) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    if (context === null) return { drawn: false, resized: false };
    context.reset();
    context.scale(width / projection.width, height / projection.height);
    this.#relief.draw(context, field, tint, {
      projection,
      palette,
      contours: isOn(show, 'contours'),
      // Lying, letters could not be read.
      labels: false,
      scale: 1,
      obstacles: [],
      home: homeView(experiment.problem, projection.axes),
    });
    if (arrows) drawArrows(context, arrows, projection, palette);
    if (blindfold) {
      // What is dark on the map is not there: even its outline would tell where it goes up and down.
      context.globalCompositeOperation = 'destination-out';
      this.#veil.draw(context, session, { projection, scale: 1, obstacles: [] });
    }
    return { drawn: true, resized };
  }
}
