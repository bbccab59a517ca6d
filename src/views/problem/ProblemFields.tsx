/** The numbers of the problem: start, steps, noise and its seed. */
import { NumberField } from '../../controls/NumberField';
import { writeNumber } from '../../controls/number-text';
import { coordinateBounds, noiseBounds, stepsBounds } from '../../experiment/bounds';
import { setNoise, setStart, setSteps } from '../../experiment/changes';
import { parametersOf } from '../../experiment/problem';
import { useDocument, useSession } from '../../state/session';
import { heldProblem } from '../../state/shown-view';
import { NamedStarts } from './NamedStarts';
import { SeedLine } from './SeedLine';
import { words } from './words';

export function ProblemFields() {
  return (
    <div className="problem-fields">
      <StartFields />
      <StepsField />
      <NoiseField />
      <SeedLine />
    </div>
  );
}

export function StepsField() {
  const { documents } = useSession();
  const steps = useDocument((state) => state.document.experiment.steps);
  return (
    <NumberField
      label={words.steps}
      value={steps}
      bounds={stepsBounds}
      onCommit={(value) => documents.change((experiment) => setSteps(experiment, value))}
    />
  );
}

export function NoiseField() {
  const { documents } = useSession();
  const noise = useDocument((state) => state.document.experiment.noise);
  return (
    <NumberField
      label={words.noise}
      value={noise}
      bounds={noiseBounds}
      format={(value) => (value === 0 ? words.off : writeNumber(value))}
      spelled={{ [words.off]: 0 }}
      onCommit={(value) => documents.change((experiment) => setNoise(experiment, value))}
    />
  );
}

export function StartFields() {
  const { documents } = useSession();
  const problem = useDocument(heldProblem);
  const start = useDocument((state) => state.document.experiment.start);
  return (
    <>
      {parametersOf(problem).map((name, index) => (
        <NumberField
          key={name}
          label={words.start(name)}
          value={start[index] ?? 0}
          bounds={coordinateBounds}
          onCommit={(value) =>
            documents.change((experiment) =>
              setStart(experiment, experiment.start.with(index, value)),
            )
          }
        />
      ))}
      <NamedStarts problem={problem} />
    </>
  );
}
