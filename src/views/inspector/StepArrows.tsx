/** What a step is made of, as arrows on the map, at the point where the step was taken. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import { type Projection, shownOf } from '../../drawing/projection';
import type { Inspection } from '../../engine/inspection';
import type { Camera } from '../landscape/camera';
import { setAttribute, setText } from '../painter';
import { runColor } from '../runs/RunMark';
import { useInspectedRun, useInspectionPainter } from './shown-inspection';
import {
  arrowScale,
  hasMemory,
  isGradientDescent,
  partsOf,
  type StepPart,
  stepParts,
} from './step-parts';
import { words } from './words';
import './step-arrows.css';

interface StepArrowsProps {
  readonly camera: Camera;
}

type Point = readonly [number, number];

/** An arrow's head, in CSS pixels; shorter arrows have smaller ones. */
const HEAD = 8;

/** Beyond, browsers draw lines at other places. */
const FAR = 1e5;

export function StepArrows({ camera }: StepArrowsProps) {
  const projection = useStore(camera, (state) => state.projection);
  const color = useInspectedRun((run) => run.color);
  const hidden = useInspectedRun((run) => run.hidden);
  const room = useRef<HTMLDivElement>(null);
  useInspectionPainter((inspection) => {
    if (room.current && projection) draw(room.current, projection, hidden ? undefined : inspection);
  });
  return (
    <div
      ref={room}
      className="step-arrows"
      aria-hidden="true"
      style={{ '--run': runColor(color ?? 0) }}
    >
      <svg aria-hidden="true">
        {stepParts.map((part) => (
          <g key={part} data-part-line={part}>
            <path className="step-arrow-casing" />
            <path />
            <path className="part-head" />
          </g>
        ))}
      </svg>
      <p className="step-arrows-scale" />
    </div>
  );
}

function draw(room: HTMLElement, projection: Projection, inspection: Inspection | undefined): void {
  const arrows = inspection === undefined ? undefined : arrowsOf(inspection, projection);
  for (const group of room.querySelectorAll<SVGElement>('[data-part-line]')) {
    const arrow = arrows?.of.get(group.dataset.partLine as StepPart);
    const line = arrow === undefined ? '' : lineOf(arrow);
    const head = arrow === undefined ? '' : headOf(arrow);
    const [casing, stroke, tip] = group.children;
    if (casing) setAttribute(casing, 'd', line + head);
    if (stroke) setAttribute(stroke, 'd', line);
    if (tip) setAttribute(tip, 'd', head);
  }
  const scale = arrows?.scale ?? 1;
  setText(room.querySelector('.step-arrows-scale'), scale === 1 ? '' : words.scaled(scale));
}

interface Arrow {
  readonly from: Point;
  readonly to: Point;
}

interface Arrows {
  readonly of: ReadonlyMap<StepPart, Arrow>;
  readonly scale: number;
}

/** In pixels. Memory begins where the rule without it would end, so that the two lead to where the step ends. */
function arrowsOf(inspection: Inspection, projection: Projection): Arrows | undefined {
  if (inspection.step === 0) return undefined;
  const parts = partsOf(inspection);
  const [x, y] = shownOf(projection, inspection.from);
  const origin: Point = [projection.x(x), projection.y(y)];
  const pixels = (part: readonly number[]): Point => {
    const [dx, dy] = shownOf(projection, part);
    return [projection.x(x + dx) - projection.x(x), projection.y(y + dy) - projection.y(y)];
  };
  const own = [parts.first, parts.memory, parts.taken].map((part) => Math.hypot(...pixels(part)));
  const scale = arrowScale(Math.max(...own.filter(Number.isFinite), 0));
  const scaled = (part: readonly number[], from: Point): Arrow => {
    const [dx, dy] = pixels(part);
    return { from, to: [from[0] + scale * dx, from[1] + scale * dy] };
  };
  const first = scaled(parts.first, origin);
  const all: readonly (readonly [StepPart, Arrow])[] = [
    ['gradient', scaled(parts.gradient, origin)],
    ['first', first],
    ['memory', scaled(parts.memory, first.to)],
    ['taken', scaled(parts.taken, origin)],
  ];
  const left = new Set<StepPart>();
  if (isGradientDescent(inspection)) left.add('first');
  if (!hasMemory(inspection)) left.add('memory');
  return { of: new Map(all.filter(([part, arrow]) => !left.has(part) && isDrawn(arrow))), scale };
}

const isDrawn = ({ from, to }: Arrow): boolean =>
  [...from, ...to].every((pixel) => Math.abs(pixel) < FAR) && lengthOf({ from, to }) > 0.5;

const lengthOf = ({ from, to }: Arrow): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

const text = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const lineOf = ({ from, to }: Arrow): string => `M${text(from)}L${text(to)}`;

function headOf(arrow: Arrow): string {
  const { from, to } = arrow;
  const length = lengthOf(arrow);
  const size = Math.min(HEAD, length / 2);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const barb = (side: number): Point => [
    to[0] - size * (ux - side * 0.55 * uy),
    to[1] - size * (uy + side * 0.55 * ux),
  ];
  return `M${text(barb(1))}L${text(to)}L${text(barb(-1))}`;
}
