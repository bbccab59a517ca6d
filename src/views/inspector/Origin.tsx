/** Where a rule comes from, what it keeps in memory, and what the libraries make of it. */
import { memo, useMemo } from 'react';
import { allLibraries, libraryNames } from '../../catalogue/optimizer';
import { formatShort } from '../../drawing/format';
import { keptNumbers } from '../../engine/kept-numbers';
import type { Method } from '../../experiment/method';
import { InlineFormula } from '../math/Formula';
import { symbolOf } from './letters';
import { words } from './words';

interface OriginProps {
  readonly method: Method;
  readonly settings: Readonly<Record<string, number>>;
}

export const Origin = memo(function Origin({ method, settings }: OriginProps) {
  const { definition, name } = method;
  return (
    <section className="inspector-origin inspector-block">
      <h2 className="inspector-heading">{words.about(name)}</h2>
      <p>{definition === undefined ? words.typed : definition.idea}</p>
      {definition !== undefined && (
        <p>
          {definition.source.authors} ({definition.source.year}).{' '}
          <a href={definition.source.url} rel="noreferrer">
            {definition.source.title}
          </a>
        </p>
      )}
      <Memory method={method} settings={settings} />
      {definition !== undefined && (
        <>
          <Libraries definition={definition} />
          <Differences sentences={definition.differences} />
        </>
      )}
    </section>
  );
});

function Memory({ method, settings }: OriginProps) {
  const { rule, hyperparameters } = method;
  const kept = useMemo(() => keptNumbers(rule, settings), [rule, settings]);
  const names = [...kept.perParameter, ...kept.shared];
  return (
    <p>
      {words.memory(kept.perParameter.length, kept.shared.length)}
      {names.map((name, index) => (
        <span key={name}>
          {index === 0 ? ': ' : ', '}
          <InlineFormula formula={symbolOf(name, hyperparameters)} />
        </span>
      ))}
      .
    </p>
  );
}

type Definition = NonNullable<Method['definition']>;

function Libraries({ definition: { libraries } }: { readonly definition: Definition }) {
  const known = allLibraries.flatMap((library) => {
    const equivalent = libraries[library];
    return equivalent === undefined ? [] : [{ title: libraryNames[library], equivalent }];
  });
  if (known.length === 0) return null;
  return (
    <>
      <h3 className="inspector-heading">{words.libraries}</h3>
      <dl className="inspector-libraries">
        {known.map(({ title, equivalent: { name, defaults, same } }) => (
          <div key={title}>
            <dt>
              {title} <code>{name}</code>
            </dt>
            <dd>
              {same ? words.same : words.differs}
              {Object.keys(defaults).length > 0 && (
                <>
                  ; {words.defaults}{' '}
                  {Object.entries(defaults)
                    .map(([parameter, value]) => `${parameter} ${formatShort(value)}`)
                    .join(', ')}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Differences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="inspector-heading">{words.differences}</h3>
      <ul className="inspector-differences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
