/** Whether the classifier looks at one feature or at two. */
import { Choice } from '../../controls/Choice';
import { setFeatures } from '../../experiment/data/data-changes';
import { tableOfData } from '../../experiment/data/data-table';
import type { ClassifyProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { words } from './words';

const one = { value: '1', label: words.featureNames[1] } as const;
const two = { value: '2', label: words.featureNames[2] } as const;

export function FeaturesChoice({ problem }: { readonly problem: ClassifyProblem }) {
  const { documents } = useSession();
  const options = tableOfData(problem.data).columns === 3 ? [one, two] : [one];
  return (
    <Choice
      label={words.features}
      value={problem.features === 2 ? '2' : '1'}
      options={options}
      onChange={(value) =>
        documents.change((experiment) => setFeatures(experiment, value === '2' ? 2 : 1))
      }
    />
  );
}
