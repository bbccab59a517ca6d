/** Whether steps shrink or grow: the line of least squares through the logarithms of their lengths. */

/** Steps that are looked at; more tell no more. */
const SAMPLES = 128;
/** A trend that its own scatter could feign is none. */
const SIGNIFICANT = 3;
/** Over the whole stretch the length must change by a twentieth. */
const NOTABLE = Math.log(1.05);
/** The length of no step at all, whose logarithm would be infinite. */
const SHORTEST = 1e-300;

/**
 * How the lengths of the steps `from` + 1 to `to` go: shrinking or growing where the line falls or rises by more than
 * three times the uncertainty of its slope, and by at least 5 % from one end to the other.
 */
export function stepTrend(
  lengthAt: (step: number) => number,
  from: number,
  to: number,
): 'shrinking' | 'steady' | 'growing' {
  const count = Math.min(SAMPLES, to - from);
  if (count < 3) return 'steady';
  const stride = (to - from) / count;
  const logs = new Float64Array(count);
  let mean = 0;
  for (let i = 0; i < count; i++) {
    const step = Math.min(to, from + 1 + Math.floor(i * stride));
    logs[i] = Math.log(Math.max(SHORTEST, lengthAt(step)));
    mean += logs[i] / count;
  }
  const middle = (count - 1) / 2;
  let across = 0;
  let along = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    across += (i - middle) * (logs[i] - mean);
    along += (i - middle) ** 2;
    all += (logs[i] - mean) ** 2;
  }
  const slope = across / along;
  const scatter = Math.max(0, all - slope * across) / (count - 2);
  const uncertainty = Math.sqrt(scatter / along);
  const change = slope * (count - 1);
  if (Math.abs(slope) <= SIGNIFICANT * uncertainty || Math.abs(change) < NOTABLE) return 'steady';
  return slope < 0 ? 'shrinking' : 'growing';
}
