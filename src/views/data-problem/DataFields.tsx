/** The choices of a data problem: model or features, loss or penalty, batch, and what every problem has. */

import type { DataProblem } from '../../experiment/experiment';
import { parametersOf } from '../../experiment/problem';
import { useDocument } from '../../state/session';
import { NoiseField, StartFields, StepsField } from '../problem/ProblemFields';
import { SeedLine } from '../problem/SeedLine';
import { BatchField, EpochLine } from './BatchField';
import { FeaturesChoice } from './FeaturesChoice';
import { LossChoice, LossSettings } from './LossChoice';
import { ModelChoice } from './ModelChoice';
import { PenaltyField } from './PenaltyField';

export function DataFields({ problem }: { readonly problem: DataProblem }) {
  const noisy = useDocument((state) => state.document.experiment.noise > 0);
  const batched = useDocument((state) => state.document.experiment.batch !== undefined);
  return (
    <div className="problem-fields data-fields">
      {problem.kind === 'fit' ? (
        <>
          <ModelChoice problem={problem} />
          <LossChoice problem={problem} />
          <LossSettings problem={problem} />
        </>
      ) : (
        <>
          <FeaturesChoice problem={problem} />
          <PenaltyField problem={problem} />
        </>
      )}
      <BatchField problem={problem} />
      <StepsField />
      <NoiseField />
      <EpochLine problem={problem} />
      {(noisy || batched) && <SeedLine />}
      <div className="start-fields" data-parameters={parametersOf(problem).length}>
        <StartFields />
      </div>
    </div>
  );
}
