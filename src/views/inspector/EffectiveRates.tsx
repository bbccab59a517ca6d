/** The effective learning rate of each coordinate at this step, a bar each, to one scale. */
import { memo, useRef } from 'react';
import type { Inspection } from '../../engine/inspection';
import { setText } from '../painter';
import { formatValue } from './numbers';
import { useInspectionPainter } from './shown-inspection';
import { words } from './words';

interface EffectiveRatesProps {
  readonly coordinates: readonly string[];
}

export const EffectiveRates = memo(function EffectiveRates({ coordinates }: EffectiveRatesProps) {
  const room = useRef<HTMLDivElement>(null);
  useInspectionPainter((inspection) => room.current && writeRates(room.current, inspection));
  return (
    <div ref={room} className="inspector-rates inspector-block">
      <table>
        <caption>{words.effective}</caption>
        <tbody>
          {coordinates.map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="inspector-bar">
                <span />
              </td>
              <td className="inspector-rate" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="inspector-hint" data-when="given">
        {words.effectiveHint}
      </p>
      <p className="inspector-hint" data-when="absent">
        {words.noEffective}
      </p>
    </div>
  );
});

function writeRates(room: HTMLElement, inspection: Inspection | undefined): void {
  const rates = inspection?.effectiveRates;
  const absent = inspection !== undefined && rates === undefined;
  for (const part of room.querySelectorAll<HTMLElement>('tbody, [data-when]')) {
    const hidden = (part.dataset.when === 'absent') !== absent;
    if (part.hidden !== hidden) part.hidden = hidden;
  }
  const largest = Math.max(0, ...(rates ?? []).map(Math.abs));
  room.querySelectorAll('tr').forEach((row, c) => {
    const rate = rates?.[c];
    setText(row.querySelector('.inspector-rate'), rate === undefined ? '–' : formatValue(rate));
    const share = rate === undefined || !(largest > 0) ? 0 : Math.max(0, rate) / largest;
    const bar = row.querySelector<HTMLElement>('.inspector-bar span');
    const transform = `scaleX(${(Number.isFinite(share) ? share : 0).toFixed(4)})`;
    if (bar && bar.style.transform !== transform) bar.style.transform = transform;
  });
}
