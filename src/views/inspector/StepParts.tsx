/** What the step is made of, in numbers: the legend of the arrows on the map. */
import { memo, useRef } from 'react';
import type { Inspection } from '../../engine/inspection';
import { formatValue } from './numbers';
import { PartMark } from './PartMark';
import { useInspectionPainter, write } from './shown-inspection';
import { isGradientDescent, partsOf, type StepPart, stepParts } from './step-parts';
import { words } from './words';

interface StepPartsProps {
  readonly coordinates: readonly string[];
}

export const StepParts = memo(function StepParts({ coordinates }: StepPartsProps) {
  const table = useRef<HTMLTableElement>(null);
  useInspectionPainter((inspection) => table.current && writeParts(table.current, inspection));
  return (
    <table ref={table} className="inspector-parts">
      <caption>{words.madeOf}</caption>
      <thead>
        <tr>
          <td />
          {coordinates.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stepParts.map((part) => (
          <tr key={part} data-part={part}>
            <th scope="row">
              <PartMark part={part} />
              {words.parts[part]}
              <span className="inspector-hint">{words.partHints[part]}</span>
            </th>
            {coordinates.map((name) => (
              <td key={name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function writeParts(table: HTMLTableElement, inspection: Inspection | undefined): void {
  const parts = inspection && inspection.step > 0 ? partsOf(inspection) : undefined;
  // For momentum both are one and the same.
  const once = inspection !== undefined && isGradientDescent(inspection);
  for (const row of table.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = row.dataset.part as StepPart;
    const hidden = once && part === 'first';
    if (row.hidden !== hidden) row.hidden = hidden;
    row.querySelectorAll('td').forEach((cell, c) => {
      const value = parts?.[part][c];
      write(cell, value === undefined ? '–' : formatValue(value));
    });
  }
}
