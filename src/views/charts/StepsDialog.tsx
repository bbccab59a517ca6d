/** The charts in numbers: a run's steps as a table. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Choice } from '../../controls/Choice';
import { Dialog } from '../../controls/Dialog';
import { formatNumber } from '../../drawing/format';
import type { Trajectory } from '../../engine/trajectory';
import { runNames } from '../../experiment/names';
import { parametersOf } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';
import { useDocument, useResults, useWorkspace } from '../../state/session';
import { sampleSteps, stepRow } from './steps-table';
import { words } from './words';
import './steps-dialog.css';

interface StepsDialogProps {
  readonly onClose: () => void;
}

export function StepsDialog({ onClose }: StepsDialogProps) {
  const experiment = useDocument((state) => state.document.experiment);
  const opened = useWorkspace((state) => state.openRun);
  const [chosen, setChosen] = useState(opened);
  const { runs } = experiment;
  const run =
    runs.find(({ key }) => key === chosen) ?? runs.find(({ hidden }) => !hidden) ?? runs[0];
  const trajectory = useResults((state) => state.trajectories.get(run?.key ?? -1)?.value);
  const names = useMemo(() => runNames(experiment), [experiment]);
  const options = runs.map(({ key }, index) => ({ value: String(key), label: names[index] ?? '' }));
  const tools = run && (
    <div className="steps-tools">
      <Choice
        label={words.run}
        value={String(run.key)}
        options={options}
        onChange={(key) => setChosen(Number(key))}
      />
    </div>
  );
  return (
    <Dialog title={words.table} size="wide" tools={tools} onClose={onClose}>
      {run === undefined && <p>{words.noRuns}</p>}
      {run && trajectory === undefined && <p>{words.notYet}</p>}
      {run && trajectory && (
        <StepsTable
          key={run.key}
          name={names[runs.indexOf(run)] ?? ''}
          trajectory={trajectory}
          parameters={parametersOf(experiment.problem)}
        />
      )}
    </Dialog>
  );
}

interface StepsTableProps {
  readonly name: string;
  readonly trajectory: Trajectory;
  readonly parameters: readonly string[];
}

function StepsTable({ name, trajectory, parameters }: StepsTableProps) {
  const playhead = useDocument((state) => shownStep(state.document));
  const { steps, every, from, to } = sampleSteps(trajectory.length, playhead);
  const current = Math.min(playhead, trajectory.length - 1);
  const row = useRef<HTMLTableRowElement>(null);
  // The dialog opens before this and after its layout.
  useEffect(() => row.current?.scrollIntoView({ block: 'center' }), []);
  const last = trajectory.length - 1;
  const { columns } = words;
  return (
    <section className="steps-room" aria-label={words.stepsOf(name)} {...scrolledByKeys}>
      <table className="steps">
        <caption>
          <span className="visually-hidden">{words.stepsOf(name)}. </span>
          {every === 1 ? words.everyStep(last) : words.sampledSteps(every, last, from, to)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.step}</th>
            {parameters.map((parameter) => (
              <th key={parameter} scope="col">
                {parameter}
              </th>
            ))}
            <th scope="col">{columns.loss}</th>
            <th scope="col">{columns.stepLength}</th>
            <th scope="col">{columns.gradientNorm}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => {
            const { position, loss, stepLength, gradientNorm } = stepRow(trajectory, step);
            const isCurrent = step === current;
            return (
              <tr
                key={step}
                ref={isCurrent ? row : undefined}
                aria-current={isCurrent ? 'step' : undefined}
              >
                <th scope="row">{step}</th>
                {parameters.map((parameter, index) => (
                  <td key={parameter}>{cell(position[index])}</td>
                ))}
                <td>{cell(loss)}</td>
                <td>{cell(stepLength)}</td>
                <td>{cell(gradientNorm)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Nothing in the table can have the focus. */
const scrolledByKeys = { tabIndex: 0 };

const cell = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '–' : formatNumber(value);
