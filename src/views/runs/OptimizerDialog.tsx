/** All optimizers to choose from, each with its idea and its year. */
import type { OptimizerDefinition, OptimizerFamily } from '../../catalogue/optimizer';
import { optimizers } from '../../catalogue/optimizers';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';

interface OptimizerDialogProps {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function OptimizerDialog(props: OptimizerDialogProps) {
  return <ChoiceDialog title="Add an optimizer" groups={optimizerGroups()} {...props} />;
}

const families: Readonly<Record<OptimizerFamily, string>> = {
  plain: 'Along the gradient',
  momentum: 'With momentum',
  adaptive: 'Each coordinate at its own pace',
  sign: 'By the sign of the gradient',
  'second order': 'Knowing the curvature',
};

const entryOf = ({ id, name, source, idea }: OptimizerDefinition) => ({
  id,
  name,
  aside: String(source.year),
  sentence: idea,
});

/** In the order of the catalogue. */
function optimizerGroups(): readonly ChoiceGroup[] {
  const found = [...new Set(optimizers.map(({ family }) => family))];
  return found.map((family) => ({
    name: families[family],
    entries: optimizers.filter((optimizer) => optimizer.family === family).map(entryOf),
  }));
}
