/** The update rule of a run that follows a typed one: its name, its lines, and what its names are. */
import { useMemo } from 'react';
import { CodeField } from '../../controls/CodeField';
import { TextField } from '../../controls/TextField';
import type { Run } from '../../experiment/experiment';
import { typedRuleName } from '../../experiment/method';
import { renameRule, setRuleText } from '../../experiment/rule-changes';
import { hyperparametersOf, statesOf } from '../../experiment/rule-names';
import { ruleFault } from '../../experiment/typed-faults';
import { useSession } from '../../state/session';
import { useDraft } from './draft';
import { takeWish } from './focus-wish';
import { LanguageButton } from './LanguageButton';
import { words } from './words';
import './typed.css';

interface RuleEditorProps {
  readonly run: Run;
  /** The text of its rule. */
  readonly text: string;
}

export function RuleEditor({ run, text }: RuleEditorProps) {
  const { documents } = useSession();
  const [shown, type] = useDraft(text);
  const id = run.optimizer;
  const fault = ruleFault(shown);

  function onType(typed: string): void {
    const accepted = ruleFault(typed) === undefined;
    if (accepted)
      documents.change((experiment) => setRuleText(experiment, id, typed), `rule ${id}`);
    type(typed, accepted);
  }

  return (
    <div className="typed typed-rule">
      <div className="typed-head">
        <h3 className="rail-heading">{words.ruleHeading}</h3>
        <LanguageButton kind="rules" />
      </div>
      <CodeField
        label={words.rule}
        text={shown}
        fault={fault}
        meanwhile={words.ruleStays}
        wantsFocus={() => takeWish('rule')}
        onType={onType}
        onSettle={documents.settle}
        onRestore={() => type(text, false)}
      />
      <Names text={text} />
      <div className="typed-name">
        <span aria-hidden="true">{words.ruleName}</span>
        <TextField
          label={words.ruleName}
          value={typedRuleName(id)}
          placeholder={typedRuleName(id)}
          onCommit={(name) => documents.change((experiment) => renameRule(experiment, id, name))}
        />
      </div>
    </div>
  );
}

/** What the rule takes each name for: a misspelt one shows up here. */
function Names({ text }: { readonly text: string }) {
  const lists = useMemo(
    () =>
      [
        [words.hyperparameters, hyperparametersOf(text)],
        [words.states, statesOf(text)],
      ] as const,
    [text],
  );
  return (
    <dl className="typed-names" aria-live="polite">
      {lists.map(([title, names]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>
            {names.length === 0 ? words.none : names.map((name) => <code key={name}>{name}</code>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
