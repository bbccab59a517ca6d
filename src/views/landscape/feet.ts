/** The slope under the feet of every run: all that somebody blindfolded knows of the ground. */
import { downhill, drawSlope } from '../../drawing/arrows';
import { runColor } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { shownOf } from '../../drawing/projection';
import type { Head } from '../../drawing/trail-head';
import { readout } from '../../engine/readout';
import type { Trajectory } from '../../engine/trajectory';
import type { Run } from '../../experiment/experiment';
import { homeDiagonal, sourceOf } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { Shot } from './camera';

/** CSS pixels. */
const SHORTEST = 16;
const LONGEST = 40;
/** Decades of slope, around that of the whole relief over the whole view, from the shortest arrow to the longest. */
const DECADES = 6;
/** Below this share of that slope the ground is level. */
const LEVEL = 1e-9;

export interface Walker {
  readonly run: Run;
  readonly trajectory: Trajectory;
  readonly head: Head | undefined;
}

export function drawSlopes(
  pen: Pen,
  { documents, results, workspace }: Session,
  { projection }: Shot,
  walkers: readonly Walker[],
): void {
  const { document } = documents.getState();
  const { problem } = document.experiment;
  const survey = results.getState().survey?.value;
  const palette = mapPalette(workspace.getState().theme);
  const step = shownStep(document);
  const usual = survey ? (survey.highest - survey.lowest) / homeDiagonal(problem) : 1;
  for (const { run, trajectory, head } of walkers) {
    if (head === undefined || head.leaves !== undefined) continue;
    const here = Math.min(step, trajectory.length - 1);
    const position = trajectory.positions.map((column) => column[here] ?? Number.NaN);
    const { gradient, slope } = readout(sourceOf(problem), position);
    const way = downhill(...shownOf(projection, gradient), projection);
    if (way === undefined || slope < LEVEL * usual) continue;
    const share = Math.min(1, Math.max(0, 0.5 + Math.log10(slope / usual) / DECADES));
    const style = { color: runColor(palette, run.color), casing: palette.casing };
    drawSlope(pen, head.x, head.y, way, SHORTEST + (LONGEST - SHORTEST) * share, style);
  }
}
