/** What stands upright over the map standing up, always facing the reader: heads, names, minima, ticks. */
import { downhill, drawSlope } from '../../drawing/arrows';
import { type Box, overlaps } from '../../drawing/box';
import { drawMinimum, drawSaddle, uncrowded } from '../../drawing/minima';
import { type Palette, runColor, runMarker } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { shownOf } from '../../drawing/projection';
import { BASE, type Point3 } from '../../drawing/standing-ground';
import { textWidth } from '../../drawing/text-width';
import { linearTicks } from '../../drawing/ticks';
import type { Head } from '../../drawing/trail-head';
import { drawHead, drawRing } from '../../drawing/trail-strokes';
import { font, writeText } from '../../drawing/type';
import { readout } from '../../engine/readout';
import type { Trajectory } from '../../engine/trajectory';
import type { Run } from '../../experiment/experiment';
import { isOn, showsMinima } from '../../experiment/layers';
import { axisTitles } from '../../experiment/map-plane';
import { runNames } from '../../experiment/names';
import { sourceOf } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { drawNames, type Named, NamePlaces } from '../landscape/name-places';
import { words as mapWords } from '../landscape/words';
import { mapPalette } from '../map-palette';
import type { Model } from './model';
import type { Stage } from './stage';

const HEAD_ROOM = 6;
const START_ROOM = 11;
const SLOPE = 26;
/** Of what a ridge hides. */
const BEHIND = 0.3;
/** From the block's edge to its ticks, as a share of its width; and how many ticks an edge has, about. */
const AWAY = 0.055;
/** Kept clear at the picture's edges, in CSS pixels. */
const EDGE = 4;
const TICKS = 5;

export interface Walker {
  readonly run: Run;
  readonly trajectory: Trajectory;
  readonly head: Head | undefined;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Size of type, as a multiple of the usual. */
  readonly scale: number;
  /** Where buttons stand. */
  readonly obstacles: readonly Box[];
}

export class Marks {
  readonly #names = new NamePlaces();

  draw(
    pen: Pen,
    session: Session,
    stage: Stage,
    model: Model,
    walkers: readonly Walker[],
    sheet: Sheet,
  ): void {
    const { documents, workspace } = session;
    const { experiment, presentation } = documents.getState().document;
    const { show } = presentation;
    const palette = mapPalette(workspace.getState().theme);
    const { ground } = model;
    const behind = (place: Point3): boolean =>
      !isOn(show, 'blindfold') && ground.hides(place, stage.eye);
    const dark = isOn(show, 'blindfold');
    const ticks = dark
      ? []
      : drawTicks(pen, stage, model, palette, sheet, axisTitles(experiment.problem, presentation));
    if (!dark) drawPoints(pen, session, stage, model, palette, behind);
    const named: Named[] = [];
    const [x, y] = shownOf(model.projection, experiment.start);
    const moved = documents.getState().past.length > 0;
    named.push({
      of: 'start',
      text: moved ? mapWords.startName : mapWords.dragStart,
      aside: '',
      color: undefined,
      ...stage.pixelOf(model.placeOf(x, y)),
      room: START_ROOM,
    });
    const texts = runNames(experiment);
    for (const walker of walkers) {
      const { run, head } = walker;
      if (head) this.#head(pen, session, stage, model, walker, palette, behind);
      if (head === undefined) continue;
      const place = stage.pixelOf(model.placeOfPixel(head.x, head.y));
      named.push({
        of: run.key,
        text: texts[experiment.runs.indexOf(run)] ?? '',
        aside: head.leaves ? mapWords.leaves(head.leaves.step) : '',
        color: run.color,
        ...place,
        room: HEAD_ROOM,
      });
    }
    const { width, height, scale } = sheet;
    const obstacles = [...sheet.obstacles, ...ticks];
    const projection = { ...model.projection, width, height };
    const places = this.#names.place(named, { projection, scale, obstacles }, () => 0);
    drawNames(pen, places, palette, scale);
  }

  #head(
    pen: Pen,
    { documents, workspace }: Session,
    stage: Stage,
    model: Model,
    { run, trajectory, head }: Walker,
    palette: Palette,
    behind: (place: Point3) => boolean,
  ): void {
    if (head === undefined) return;
    const { document } = documents.getState();
    const { hoveredStep } = workspace.getState();
    const style = { color: runColor(palette, run.color), casing: palette.casing };
    const place = model.placeOfPixel(head.x, head.y);
    const { x, y } = stage.pixelOf(place);
    /** The way on the screen that a way on the flat map is. */
    const turned = (across: number, down: number): readonly [number, number] => {
      const ahead = stage.pixelOf(model.placeOfPixel(head.x + 6 * across, head.y + 6 * down));
      const back = stage.pixelOf(model.placeOfPixel(head.x - 6 * across, head.y - 6 * down));
      const length = Math.hypot(ahead.x - back.x, ahead.y - back.y) || 1;
      return [(ahead.x - back.x) / length, (ahead.y - back.y) / length];
    };
    pen.globalAlpha = behind(place) ? BEHIND : 1;
    if (isOn(document.presentation.show, 'blindfold') && head.leaves === undefined) {
      const step = Math.min(shownStep(document), trajectory.length - 1);
      const position = trajectory.positions.map((column) => column[step] ?? Number.NaN);
      const { gradient } = readout(sourceOf(document.experiment.problem), position);
      const way = downhill(...shownOf(model.projection, gradient), model.projection);
      if (way) drawSlope(pen, x, y, turned(...way), SLOPE, style);
    }
    if (head.leaves) {
      const { direction, step } = head.leaves;
      const [across, down] = turned(Math.cos(direction), Math.sin(direction));
      const leaves = { direction: Math.atan2(down, across), step };
      drawHead(pen, { x, y, leaves }, runMarker(run.color), style);
    } else drawHead(pen, { x, y }, runMarker(run.color), style);
    pen.globalAlpha = 1;
    if (hoveredStep === undefined || hoveredStep >= trajectory.length) return;
    const { width, height, x: acrossOf, y: downOf, axes } = model.projection;
    const mapX = acrossOf(trajectory.positions[axes[0]]?.[hoveredStep] ?? Number.NaN);
    const mapY = downOf(trajectory.positions[axes[1]]?.[hoveredStep] ?? Number.NaN);
    if (!(mapX >= 0 && mapX <= width && mapY >= 0 && mapY <= height)) return;
    const at = stage.pixelOf(model.placeOfPixel(mapX, mapY));
    drawRing(pen, at.x, at.y, style);
  }
}

function drawPoints(
  pen: Pen,
  { documents, results }: Session,
  stage: Stage,
  { field, placeOf, projection }: Model,
  palette: Palette,
  behind: (place: Point3) => boolean,
): void {
  const { show } = documents.getState().document.presentation;
  const { survey, saddles } = results.getState();
  const seen = (points: readonly { readonly position: readonly number[] }[]) =>
    points.flatMap((point) => {
      const [x, y] = shownOf(projection, point.position);
      if (!(x >= field.x[0] && x <= field.x[1] && y >= field.y[0] && y <= field.y[1])) return [];
      const place = placeOf(x, y);
      return behind(place) ? [] : [stage.pixelOf(place)];
    });
  const minima = showsMinima(show) ? (survey?.value.minima ?? []) : [];
  const marked = isOn(show, 'critical-points') ? (saddles?.value.saddles ?? []) : [];
  for (const { x, y } of uncrowded(seen(marked))) drawSaddle(pen, x, y, palette);
  for (const { x, y } of seen(minima.filter(({ global }) => !global)))
    drawMinimum(pen, x, y, false, palette);
  for (const { x, y } of seen(minima.filter(({ global }) => global)))
    drawMinimum(pen, x, y, true, palette);
}

/** Values along the two edges that face the reader, where no button stands. @returns where they are */
function drawTicks(
  pen: Pen,
  stage: Stage,
  { field, ground }: Model,
  palette: Palette,
  { scale, obstacles, width }: Sheet,
  names: readonly [string, string],
): readonly Box[] {
  const boxes: Box[] = [];
  const [eyeX, , eyeZ] = stage.eye;
  const edgeX = Math.sign(eyeX || 1) * (0.5 + AWAY);
  const edgeZ = Math.sign(eyeZ || 1) * (ground.depth / 2 + AWAY);
  const look = {
    font: font(11 * scale),
    color: palette.muted,
    casing: palette.casing,
    casingWidth: 2.5,
    align: 'center' as const,
  };
  const letter = { ...look, color: palette.ink, font: font(12 * scale, 400, 'italic') };
  const write = (text: string, place: Point3, style: typeof look): void => {
    const half = textWidth(text, style.font) / 2;
    const { x: middle, y } = stage.pixelOf(place);
    // Whole, even where the edge that it names reaches the picture's.
    const x = Math.min(width - half - EDGE, Math.max(half + EDGE, middle));
    const box = { left: x - half, top: y - 6 * scale, right: x + half, bottom: y + 6 * scale };
    if (obstacles.some((other) => overlaps(other, box))) return;
    boxes.push(box);
    writeText(pen, text, x, y + 4 * scale, style);
  };
  const share = (value: number, [low, high]: readonly [number, number]): number =>
    (value - low) / (high - low);
  for (const { value, text } of linearTicks(field.x[0], field.x[1], TICKS)) {
    const east = share(value, field.x);
    if (east > 0.02 && east < 0.98) write(text, [east - 0.5, -BASE, edgeZ], look);
  }
  for (const { value, text } of linearTicks(field.y[0], field.y[1], TICKS)) {
    const south = 1 - share(value, field.y);
    if (south > 0.02 && south < 0.98)
      write(text, [edgeX, -BASE, (south - 0.5) * ground.depth], look);
  }
  write(names[0], [0.5 + AWAY / 2, -BASE, edgeZ], letter);
  write(names[1], [edgeX, -BASE, -ground.depth / 2 - AWAY / 2], letter);
  return boxes;
}
