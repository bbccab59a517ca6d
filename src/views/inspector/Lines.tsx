/** The lines of an update rule, each with what it gives at this step, and on demand with numbers in place of letters. */
import { memo, useMemo, useRef } from 'react';
import type { Hyperparameter } from '../../catalogue/optimizer';
import { coordinatewiseNames } from '../../engine/coordinatewise';
import { readRule } from '../../engine/rule-lines';
import { type MathElement, mathml } from '../../language/mathml';
import { Formula } from '../math/Formula';
import { gradient, seen, slope } from './gradient-formula';
import { writeLines } from './line-numbers';
import type { Digits } from './numbers';
import { useInspectionPainter } from './shown-inspection';
import { words } from './words';

interface LinesProps {
  readonly rule: string;
  readonly hyperparameters: readonly Hyperparameter[];
  readonly coordinates: readonly string[];
  /** Whether numbers stand in the formulas. */
  readonly substituted: boolean;
  readonly digits: Digits;
  /** What is done to the gradient before the rule sees it. */
  readonly noisy: boolean;
  readonly clipped: boolean;
}

/** About as wide as what will stand there. */
const PLACE = '(−0.0000)';

interface Line {
  readonly key: number;
  readonly formula: MathElement;
  /** The right side, with places for numbers. */
  readonly places: MathElement;
  /** One number for all coordinates. */
  readonly shared: boolean;
}

/** Rendered once per rule; the numbers of a step are written into it. */
export const Lines = memo(function Lines(props: LinesProps) {
  const { rule, hyperparameters, coordinates, substituted, digits, noisy, clipped } = props;
  const table = useRef<HTMLTableElement>(null);
  const lines = useMemo(() => linesOf(rule, hyperparameters), [rule, hyperparameters]);
  const changed = noisy || clipped;
  useInspectionPainter(
    (inspection) => table.current && writeLines(table.current, inspection, digits),
  );
  return (
    <table ref={table} className="inspector-lines" data-digits={digits}>
      <caption className="visually-hidden">{words.lines}</caption>
      <thead>
        <tr>
          {coordinates.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody data-line="slope">
        <tr>
          <th scope="rowgroup" colSpan={coordinates.length}>
            <span className="inspector-aside">{words.given}</span>
            <Formula formula={changed ? slope : gradient} />
          </th>
        </tr>
        <Values coordinates={coordinates} shared={false} />
      </tbody>
      {changed && (
        <tbody data-line="seen">
          <tr>
            <th scope="rowgroup" colSpan={coordinates.length}>
              <span className="inspector-aside">{words.seen(noisy, clipped)}</span>
              <Formula formula={seen} />
            </th>
          </tr>
          <Values coordinates={coordinates} shared={false} />
        </tbody>
      )}
      {lines.map(({ key, formula, places, shared }, index) => (
        <tbody key={key} data-line={index}>
          <tr>
            <th scope="rowgroup" colSpan={coordinates.length}>
              <Formula formula={formula} />
            </th>
          </tr>
          <Values coordinates={coordinates} shared={shared} />
          {substituted &&
            coordinates.slice(0, shared ? 1 : undefined).map((name, c) => (
              <tr key={name} data-places={c}>
                <td colSpan={coordinates.length} className="inspector-places">
                  {!shared && <span className="inspector-coordinate">{name}</span>}
                  <Formula formula={places} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
});

interface ValuesProps {
  readonly coordinates: readonly string[];
  readonly shared: boolean;
}

function Values({ coordinates, shared }: ValuesProps) {
  return (
    <tr>
      {shared ? (
        <td data-value={0} colSpan={coordinates.length} />
      ) : (
        coordinates.map((name, c) => <td key={name} data-value={c} />)
      )}
    </tr>
  );
}

function linesOf(rule: string, hyperparameters: readonly Hyperparameter[]): readonly Line[] {
  const symbols = new Map(hyperparameters.map(({ name, symbol }) => [name, symbol]));
  const names = hyperparameters.map(({ name }) => name);
  const analysis = readRule(rule, names, 2);
  const own = coordinatewiseNames(analysis);
  const symbol = (name: string) => symbols.get(name);
  return analysis.statements.map((statement) => ({
    key: statement.at.start,
    formula: mathml(statement, { symbol }),
    places: mathml(statement.value, { symbol, places: () => PLACE }),
    shared: !own.has(statement.name),
  }));
}
