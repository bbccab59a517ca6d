/** A canvas as crisp as the screen: sized in CSS pixels, backed by device pixels. */

/** More would cost time and show no finer. */
const LARGEST_RATIO = 2;

/**
 * Clears a canvas and makes it fit: one unit of its context is one CSS pixel, and nothing is left of how the last
 * picture was drawn. Undefined without a 2D context.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
export function freshContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | undefined {
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const ratio = Math.min(LARGEST_RATIO, globalThis.devicePixelRatio || 1);
  const deviceWidth = Math.round(width * ratio);
  const deviceHeight = Math.round(height * ratio);
  if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
  }
  context.reset();
  context.scale(ratio, ratio);
  return context;
}
