/** The points of a table, small; drawn when they come into sight. */
import { memo, useEffect, useRef } from 'react';
import { drawScatterThumbnail } from '../../drawing/scatter-thumbnail';
import type { Table } from '../../engine/table';
import { useWorkspace } from '../../state/session';
import { mapPalette } from '../map-palette';
import { useSeen } from '../seen';

/** Pixels of either side; twice the size on the page, for fine screens. */
const SIDE = 88;
const RADIUS = 3.5;

interface DataThumbnailProps {
  readonly table: Table;
  readonly classes: boolean;
}

export const DataThumbnail = memo(function DataThumbnail({ table, classes }: DataThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useWorkspace((state) => state.theme);
  const seen = useSeen(canvas);

  useEffect(() => {
    const context = seen ? canvas.current?.getContext('2d') : undefined;
    if (!context) return;
    const { runs, ink } = mapPalette(theme);
    context.clearRect(0, 0, SIDE, SIDE);
    const [, warm = ink, , , cool = ink] = runs;
    drawScatterThumbnail(context, table, classes, SIDE, {
      color: cool,
      other: warm,
      radius: RADIUS,
    });
  }, [table, classes, theme, seen]);

  return (
    <canvas
      ref={canvas}
      className="thumbnail data-thumbnail"
      width={SIDE}
      height={SIDE}
      aria-hidden="true"
    />
  );
});
