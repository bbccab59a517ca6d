/** A picture on paper: drawn at once, finer than screens are, because the browser gives paper no frame to paint in. */
import { useLayoutEffect, useRef } from 'react';
import type { Picture } from '../pictures/picture';

/** Pixels of the picture per CSS pixel: some 290 to the inch. */
const RATIO = 3;

interface PaperPictureProps {
  readonly className: string;
  readonly picture: Picture;
}

export function PaperPicture({ className, picture }: PaperPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, title } = picture;

  useLayoutEffect(() => {
    // In memory: what waits to be drawn by the graphics card does not reach the paper.
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    context.reset();
    context.scale(RATIO, RATIO);
    picture.draw(context);
    // Reading makes the browser draw now; it would else print what it has noted of the drawing, which lacks parts.
    context.getImageData(0, 0, 1, 1);
  }, [picture]);

  return (
    <canvas
      ref={canvas}
      className={className}
      role="img"
      aria-label={title}
      width={RATIO * width}
      height={RATIO * height}
    />
  );
}
