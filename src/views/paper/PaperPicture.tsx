/**
 * A picture on paper, on a canvas of its own and drawn at once: one of the screen that is painted anew while the
 * browser prepares to print reaches the paper with parts missing. Chrome prints it as vectors.
 */
import { useLayoutEffect, useRef } from 'react';
import type { Picture } from '../pictures/picture';

/** Pixels per CSS pixel where it is printed as pixels: some 290 to the inch. */
const RATIO = 3;

interface PaperPictureProps {
  readonly className: string;
  readonly picture: Picture;
}

export function PaperPicture({ className, picture }: PaperPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, title } = picture;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!context) return;
    context.reset();
    context.scale(RATIO, RATIO);
    picture.draw(context);
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
