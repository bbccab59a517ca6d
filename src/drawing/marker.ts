/** The shapes that tell runs apart without colour: at the heads of trails and on lines of charts. */
import type { PenPath } from './pen';

export type MarkerShape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'hexagon'
  | 'cross'
  | 'star'
  | 'wedge';

/** Adds the outline of a marker of the given radius, in pixels; all shapes look about equally large. */
export function traceMarker(
  path: PenPath,
  shape: MarkerShape,
  x: number,
  y: number,
  radius: number,
): void {
  if (shape === 'circle') {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const corners = CORNERS[shape];
  for (let i = 0; i < corners.length; i += 2) {
    const cornerX = x + radius * (corners[i] ?? 0);
    const cornerY = y + radius * (corners[i + 1] ?? 0);
    if (i === 0) path.moveTo(cornerX, cornerY);
    else path.lineTo(cornerX, cornerY);
  }
  path.closePath();
}

/** The same outline as SVG path data. */
export function markerPath(shape: MarkerShape, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    const turn = `a${radius},${radius} 0 1 0 `;
    return `M${x - radius},${y}${turn}${2 * radius},0${turn}${-2 * radius},0Z`;
  }
  const corners = CORNERS[shape];
  const points: string[] = [];
  for (let i = 0; i < corners.length; i += 2) {
    points.push(`${x + radius * (corners[i] ?? 0)},${y + radius * (corners[i + 1] ?? 0)}`);
  }
  return `M${points.join('L')}Z`;
}

/** Corners x, y, x, y … of a regular shape whose radii alternate; the first points up, or `turn` of a circle past it. */
function regular(count: number, radii: readonly number[], turn = 0): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * (i / count + turn) - Math.PI / 2;
    const radius = radii[i % radii.length] ?? 1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }).flat();
}

const ARM = 0.4;
const REACH = 1.15;

const CORNERS: Readonly<Record<Exclude<MarkerShape, 'circle'>, readonly number[]>> = {
  square: regular(4, [1.27], 1 / 8),
  diamond: regular(4, [1.33]),
  triangle: regular(3, [1.4]),
  hexagon: regular(6, [1.12], 1 / 12),
  cross: [
    ...[-ARM, -REACH, ARM, -REACH, ARM, -ARM, REACH, -ARM, REACH, ARM, ARM, ARM],
    ...[ARM, REACH, -ARM, REACH, -ARM, ARM, -REACH, ARM, -REACH, -ARM, -ARM, -ARM],
  ],
  star: regular(10, [1.5, 0.68]),
  wedge: regular(3, [1.4], 1 / 2),
};
