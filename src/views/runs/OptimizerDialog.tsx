/** All optimizers to choose from, each with its idea and its year. */
import type { OptimizerDefinition } from '../../catalogue/optimizer';
import { optimizers } from '../../catalogue/optimizers';
import { Button } from '../../controls/Button';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import type { TypedRule } from '../../experiment/experiment';
import { typedRuleName } from '../../experiment/method';
import { addOwnRule } from '../../experiment/rule-changes';
import { useDocument, useSession } from '../../state/session';
import { wishFocus } from '../typed/focus-wish';
import { words } from './words';

interface OptimizerDialogProps {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function OptimizerDialog(props: OptimizerDialogProps) {
  const { documents, workspace } = useSession();
  const rules = useDocument(({ document }) => document.experiment.rules);

  function write(): void {
    props.onClose();
    wishFocus('rule');
    documents.change((experiment) => addOwnRule(experiment));
    workspace.setState({ openRun: documents.getState().document.experiment.runs.at(-1)?.key });
  }

  return (
    <ChoiceDialog
      title={words.choose}
      groups={[...ownGroup(rules), ...optimizerGroups()]}
      beside={
        <Button look="outlined" onClick={write}>
          {words.own}
        </Button>
      }
      {...props}
    />
  );
}

/** The rules that are typed already. */
function ownGroup(rules: readonly TypedRule[]): readonly ChoiceGroup[] {
  if (rules.length === 0) return [];
  const entries = rules.map(({ id, text }) => ({
    id,
    name: typedRuleName(id),
    sentence: text.replaceAll('\n', '; '),
  }));
  return [{ name: words.ownRules, entries }];
}

const entryOf = ({ id, name, shortName, source, idea, libraries }: OptimizerDefinition) => ({
  id,
  name,
  aside: String(source.year),
  sentence: idea,
  keywords: `${source.authors} ${shortName} ${namesIn(libraries)}`,
});

const namesIn = (libraries: OptimizerDefinition['libraries']): string =>
  Object.values(libraries)
    .map(({ name }) => name)
    .join(' ');

const groupOf = ({ variantOf, family }: OptimizerDefinition): string =>
  variantOf === undefined ? words.families[family] : words.variants;

/** Both in the order of the catalogue. */
function optimizerGroups(): readonly ChoiceGroup[] {
  return [...new Set(optimizers.map(groupOf))].map((name) => ({
    name,
    entries: optimizers.filter((optimizer) => groupOf(optimizer) === name).map(entryOf),
  }));
}
