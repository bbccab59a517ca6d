/** Discreet ticks along the map's left and bottom edges. */
import { memo } from 'react';
import type { Projection } from '../../drawing/projection';
import { linearTicks } from '../../drawing/ticks';

interface AxesProps {
  readonly projection: Projection;
}

/** CSS pixels per tick, about. */
const APART = 90;
/** Ticks closer to a corner are left out. */
const CORNER = 24;
const TICK = 4;

export const Axes = memo(function Axes({ projection }: AxesProps) {
  const { width, height, domainX, domainY } = projection;
  const across = linearTicks(domainX[0], domainX[1], width / APART).filter(
    ({ value }) => projection.x(value) > CORNER && projection.x(value) < width - CORNER,
  );
  const upwards = linearTicks(domainY[0], domainY[1], height / APART).filter(
    ({ value }) => projection.y(value) > CORNER && projection.y(value) < height - CORNER,
  );
  return (
    <svg className="landscape-axes" aria-hidden="true">
      {across.map(({ value, text }) => (
        <g key={text} transform={`translate(${projection.x(value)} ${height})`}>
          <line y2={-TICK} />
          <text y={-TICK - 4} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {upwards.map(({ value, text }) => (
        <g key={text} transform={`translate(0 ${projection.y(value)})`}>
          <line x2={TICK} />
          <text x={TICK + 4} dy="0.35em">
            {text}
          </text>
        </g>
      ))}
      <text className="landscape-axis" x={width - 10} y={height - TICK - 4} textAnchor="end">
        x
      </text>
      <text className="landscape-axis" x={TICK + 4} y={18}>
        y
      </text>
    </svg>
  );
});
