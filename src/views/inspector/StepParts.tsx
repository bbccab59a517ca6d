/** What the step is made of, in numbers: the legend of the arrows on the map. */
import { memo, useRef } from 'react';
import type { Inspection } from '../../engine/inspection';
import { mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { InlineFormula } from '../math/Formula';
import { setText } from '../painter';
import { formatValue } from './numbers';
import { PartMark } from './PartMark';
import { useInspectionPainter } from './shown-inspection';
import { isGradientDescent, partsOf, type StepPart, stepParts } from './step-parts';
import { words } from './words';

interface StepPartsProps {
  /** Of the method. */
  readonly name: string;
  readonly coordinates: readonly string[];
}

export const StepParts = memo(function StepParts({ name: method, coordinates }: StepPartsProps) {
  const table = useRef<HTMLTableElement>(null);
  const meaning = useRef<HTMLParagraphElement>(null);
  useInspectionPainter((inspection) => {
    if (table.current) writeParts(table.current, inspection);
    // For momentum the first two are one and the same.
    const once = inspection !== undefined && isGradientDescent(inspection);
    setText(meaning.current, once ? words.gradientOnly(method) : words.partsMeaning(method));
  });
  return (
    <div className="inspector-block">
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
                {part === 'gradient' && <InlineFormula formula={minusRateTimesGradient} />}
              </th>
              {coordinates.map((name) => (
                <td key={name} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p ref={meaning} className="inspector-hint" />
    </div>
  );
});

const minusRateTimesGradient = mathml(parseExpression('-lr*g'));

function writeParts(table: HTMLTableElement, inspection: Inspection | undefined): void {
  const parts = inspection && inspection.step > 0 ? partsOf(inspection) : undefined;
  const once = inspection !== undefined && isGradientDescent(inspection);
  for (const row of table.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = row.dataset.part as StepPart;
    const hidden = once && part === 'first';
    if (row.hidden !== hidden) row.hidden = hidden;
    row.querySelectorAll('td').forEach((cell, c) => {
      const value = parts?.[part][c];
      setText(cell, value === undefined ? '–' : formatValue(value));
    });
  }
}
