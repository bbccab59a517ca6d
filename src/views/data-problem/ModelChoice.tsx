/** What is fitted: a model of the catalogue, or one to type. */
import { modelById, models } from '../../catalogue/models';
import { Choice } from '../../controls/Choice';
import { setModel } from '../../experiment/data/data-changes';
import { modelOf } from '../../experiment/data/data-problem';
import type { FitProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { wishFocus } from '../typed/focus-wish';
import { MODEL_WISH } from './ModelEditor';
import { words } from './words';

const TYPED = 'typed';

const options = [
  ...models.map(({ id, name }) => ({ value: id, label: name })),
  { value: TYPED, label: words.typed },
];

export function ModelChoice({ problem }: { readonly problem: FitProblem }) {
  const { documents } = useSession();

  function choose(id: string): void {
    if (id === TYPED) wishFocus(MODEL_WISH);
    const model = id === TYPED ? modelOf(problem).formula : id;
    documents.change((experiment) => setModel(experiment, model));
  }

  return (
    <Choice
      label={words.model}
      value={modelById.has(problem.model) ? problem.model : TYPED}
      options={options}
      onChange={choose}
    />
  );
}
