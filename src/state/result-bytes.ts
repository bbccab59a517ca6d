/** About how much memory a result takes. */
import type { Result } from '../engine/result';

/** Of a step taken apart. */
const INSPECTION = 4096;

export function bytesOf(result: Result): number {
  // All its columns stand in one buffer, which may be longer than they are.
  if ('positions' in result) return result.losses.buffer.byteLength;
  if ('lines' in result) return INSPECTION;
  if ('rates' in result) return 4 * result.rates.byteLength;
  if ('loss' in result) return 3 * result.loss.byteLength;
  if ('alongX' in result) return 2 * result.alongX.byteLength;
  return 100 * ('minima' in result ? result.minima : result.saddles).length;
}
