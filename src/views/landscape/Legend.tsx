/** Which height each tint stands for. */
import { formatShort } from '../../drawing/format';
import { legendValues } from '../../drawing/tint';
import { useSurfaceTint } from './surface-tint';

const VALUES = 4;

export function Legend() {
  const tint = useSurfaceTint();
  if (tint === undefined) return null;
  return (
    <div className="landscape-legend" aria-hidden="true">
      <span className="landscape-legend-title">loss</span>
      <div className="landscape-legend-ramp">
        {legendValues(tint, VALUES).map(({ value, height }) => (
          <span key={value} style={{ left: `${100 * height}%` }}>
            {formatShort(value)}
          </span>
        ))}
      </div>
    </div>
  );
}
