/** Labels at the ends of lines: moved up and down as little as possible until none covers another. */

/**
 * Where labels stand that would like to stand at `wanted`, in any order: at least `gap` apart and within
 * [`top`, `bottom`], as near to what they want as that allows (least squares). Those that do not fit, the last ones
 * of the list first, are undefined.
 */
export function placeEnds(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly (number | undefined)[] {
  const room = 1 + Math.max(0, Math.floor((bottom - top) / gap + 1e-9));
  const order = wanted
    .map((_, index) => index)
    .filter((index) => Number.isFinite(wanted[index]))
    .slice(0, room)
    .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const groups: { sum: number; count: number }[] = [];
  // A group is a stack of labels that touch; its middle stands at the mean of what its members want.
  const topOf = ({ sum, count }: { sum: number; count: number }): number => {
    const middle = sum / count;
    const half = ((count - 1) * gap) / 2;
    return Math.min(bottom - 2 * half, Math.max(top, middle - half));
  };
  for (const index of order) {
    let group = { sum: wanted[index] ?? 0, count: 1 };
    for (let above = groups.at(-1); above; above = groups.at(-1)) {
      if (topOf(above) + above.count * gap <= topOf(group) + 1e-9) break;
      groups.pop();
      group = { sum: above.sum + group.sum, count: above.count + group.count };
    }
    groups.push(group);
  }
  const placed: (number | undefined)[] = wanted.map(() => undefined);
  let next = 0;
  for (const group of groups) {
    const first = topOf(group);
    for (let i = 0; i < group.count; i++) placed[order[next++] ?? 0] = first + i * gap;
  }
  return placed;
}
