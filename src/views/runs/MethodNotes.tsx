/** What a method is: its idea, its rule as papers print it, where it comes from, and how libraries differ. */
import { useMemo } from 'react';
import type { Method } from '../../experiment/method';
import { mathml } from '../../language/mathml';
import { parseStatements } from '../../language/parse';
import { Formula } from '../math/Formula';
import { words } from './words';

interface MethodNotesProps {
  readonly method: Method;
}

export function MethodNotes({ method }: MethodNotesProps) {
  const { definition } = method;
  return (
    <div className="method-notes">
      {definition !== undefined && <p>{definition.idea}</p>}
      <h3 className="rail-heading">{words.rule}</h3>
      <Rule method={method} />
      {definition !== undefined && (
        <p className="method-source">
          {definition.source.authors} ({definition.source.year}).{' '}
          <a href={definition.source.url} rel="noreferrer">
            {definition.source.title}
          </a>
        </p>
      )}
      {definition !== undefined && definition.differences.length > 0 && (
        <>
          <h3 className="rail-heading">{words.differences}</h3>
          <ul className="method-differences">
            {definition.differences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Rule({ method: { rule, hyperparameters } }: MethodNotesProps) {
  const lines = useMemo(() => {
    const symbols = new Map(hyperparameters.map(({ name, symbol }) => [name, symbol]));
    return parseStatements(rule).map((statement) => ({
      key: statement.at.start,
      formula: mathml(statement, { symbol: (name) => symbols.get(name) }),
    }));
  }, [rule, hyperparameters]);
  return (
    <div className="method-rule">
      {lines.map(({ key, formula }) => (
        <Formula key={key} formula={formula} />
      ))}
    </div>
  );
}
