/** What painters draw with: the part of a canvas's context that they need, so that a picture can also become a file. */

export type PenPath = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath'>;

export interface Pen
  extends PenPath,
    Pick<CanvasFillStrokeStyles, 'fillStyle' | 'strokeStyle'>,
    Pick<CanvasPathDrawingStyles, 'lineCap' | 'lineJoin' | 'lineWidth'>,
    Pick<CanvasCompositing, 'globalAlpha'>,
    Pick<CanvasImageSmoothing, 'imageSmoothingEnabled' | 'imageSmoothingQuality'>,
    Pick<CanvasTextDrawingStyles, 'font' | 'textAlign'>,
    Pick<CanvasState, 'save' | 'restore'>,
    Pick<CanvasRect, 'fillRect'>,
    Pick<CanvasText, 'fillText' | 'strokeText'> {
  beginPath(): void;
  stroke(): void;
  fill(): void;
  clip(rule?: CanvasFillRule): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
  /** Stretches an image over a rectangle. */
  drawImage(
    image: CanvasImageSource,
    left: number,
    top: number,
    width: number,
    height: number,
  ): void;
}
