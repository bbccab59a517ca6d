/** Of which steps faint lines tell where the chosen run has been. */

/** More would be a surface. */
const MOST = 22;

/** Steps before the playhead, ascending: more of them at the beginning, where lines move most. */
export function earlierSteps(playhead: number): readonly number[] {
  const steps = Array.from({ length: MOST }, (_, i) => Math.round(playhead * (i / MOST) ** 2));
  return [...new Set(steps)].filter((step) => step < playhead);
}
