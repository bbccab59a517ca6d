/** All optimizers to choose from, each with its idea and its year. */
import type { OptimizerDefinition } from '../../catalogue/optimizer';
import { optimizers } from '../../catalogue/optimizers';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { words } from './words';

interface OptimizerDialogProps {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function OptimizerDialog(props: OptimizerDialogProps) {
  return <ChoiceDialog title={words.choose} groups={optimizerGroups()} {...props} />;
}

const entryOf = ({ id, name, shortName, source, idea, libraries }: OptimizerDefinition) => ({
  id,
  name,
  aside: String(source.year),
  sentence: idea,
  keywords: `${source.authors} ${shortName} ${libraryNames(libraries)}`,
});

const libraryNames = (libraries: OptimizerDefinition['libraries']): string =>
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
