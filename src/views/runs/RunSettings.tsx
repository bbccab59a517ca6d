/** An opened run: every setting, the rule it follows, and what can be done with it. */
import { Button } from '../../controls/Button';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { numpyProgram } from '../../experiment/numpy-program';
import { copyRule } from '../../experiment/rule-changes';
import { ruleTex } from '../../experiment/rule-tex';
import { setHyperparameter } from '../../experiment/run-changes';
import { useSession } from '../../state/session';
import { CopyButton } from '../CopyButton';
import { CodeSection } from '../code/CodeSection';
import { wishFocus } from '../typed/focus-wish';
import { RuleEditor } from '../typed/RuleEditor';
import { ClipControl } from './ClipControl';
import { ColorChoice } from './ColorChoice';
import { HyperparameterControl } from './HyperparameterControl';
import { KnownRates } from './KnownRates';
import { MethodNotes } from './MethodNotes';
import { runColor } from './RunMark';
import { RunNameField } from './RunName';
import { useRunActions } from './run-actions';
import { ScheduleControl } from './ScheduleControl';
import { words } from './words';
import './run-settings.css';

interface RunSettingsProps {
  readonly run: Run;
  readonly name: string;
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
}

export function RunSettings({ run, name, problem, rules }: RunSettingsProps) {
  const { documents } = useSession();
  const { key } = run;
  const { duplicate, visibility, solo, up, down, remove } = useRunActions(run, name);
  const method = methodOf(run.optimizer, rules);
  if (method === undefined) return null;

  return (
    <div className="run-settings">
      <KnownRates run={run} method={method} problem={problem} />
      {method.hyperparameters.map((hyperparameter) => (
        <HyperparameterControl
          key={hyperparameter.name}
          owner={name}
          hyperparameter={hyperparameter}
          value={run.hyperparameters[hyperparameter.name] ?? hyperparameter.default}
          color={runColor(run.color)}
          onChange={(value, gesture) =>
            documents.change(
              (experiment) => setHyperparameter(experiment, key, hyperparameter.name, value),
              gesture,
            )
          }
        />
      ))}
      <ScheduleControl run={run} name={name} />
      <ClipControl run={run} name={name} />
      {method.definition === undefined && <RuleEditor run={run} text={method.rule} />}
      <MethodNotes method={method} />
      <div className="run-rule-actions">
        {method.definition === undefined ? (
          <CopyButton
            label={words.copyNumpy}
            copied={words.numpyCopied}
            refused={words.copyRefused}
            text={() => numpyProgram(documents.getState().document.experiment, run)}
          />
        ) : (
          <Button
            look="outlined"
            aria-label={words.editRuleOf(name)}
            onClick={() => {
              wishFocus('rule');
              documents.change((experiment) => copyRule(experiment, key));
            }}
          >
            {words.editRule}
          </Button>
        )}
        <CopyButton
          label={words.copyTex}
          spoken={words.copyTexOf(name)}
          copied={words.texCopied}
          refused={words.copyRefused}
          text={() => ruleTex(method)}
        />
      </div>
      <CodeSection runKey={key} name={name} within="rail" />
      <h3 className="rail-heading">{words.run}</h3>
      <RunNameField run={run} name={name} />
      <ColorChoice run={run} />
      <div className="run-actions">
        {[duplicate, remove, visibility, solo, up, down].map(({ label, spoken, disabled, act }) => (
          <Button
            key={label}
            look="outlined"
            aria-label={spoken}
            aria-disabled={disabled}
            onClick={() => !disabled && act()}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
