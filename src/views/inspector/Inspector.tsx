/** One step of one run, taken apart: every line of its rule with its numbers, what the step is made of, its origin. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Choice } from '../../controls/Choice';
import { Toggle } from '../../controls/Toggle';
import type { Inspection } from '../../engine/inspection';
import { isOn } from '../../experiment/layers';
import { runNames } from '../../experiment/names';
import { parametersOf } from '../../experiment/problem';
import { inspectedRun } from '../../state/inspected-step';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import { CodeSection } from '../code/CodeSection';
import { setText } from '../painter';
import { RunMark, runColor } from '../runs/RunMark';
import { EffectiveRates } from './EffectiveRates';
import { Lines } from './Lines';
import type { Digits } from './numbers';
import { Origin } from './Origin';
import { StepParts } from './StepParts';
import { useInspectedMethod, useInspectedRun, useInspectionPainter } from './shown-inspection';
import { words } from './words';
import './inspector.css';

export function Inspector() {
  const { workspace } = useSession();
  const card = useRef<HTMLElement>(null);
  const lookedInside = useWorkspace((state) => state.lookedInside);
  const method = useInspectedMethod();
  const settings = useInspectedRun((run) => run.hyperparameters);
  const color = useInspectedRun((run) => run.color) ?? 0;
  const clipped = useInspectedRun((run) => run.clip !== undefined);
  const noisy = useDocument(({ document }) => document.experiment.noise > 0);
  const coordinates = useDocument(
    useShallow(({ document }) => parametersOf(document.experiment.problem)),
  );
  const [substituted, setSubstituted] = useState(false);
  const [digits, setDigits] = useState<Digits>('four');

  useEffect(() => {
    workspace.setState({ inspecting: true });
    return () => workspace.setState({ inspecting: false });
  }, [workspace]);

  // Who chose a run wants to see what is in it.
  useEffect(() => {
    if (lookedInside !== undefined) card.current?.scrollIntoView({ block: 'nearest' });
  }, [lookedInside]);

  if (method === undefined || settings === undefined) return null;
  return (
    <section
      ref={card}
      className="inspector"
      aria-label={words.title}
      style={{ '--run': runColor(color) }}
    >
      <Head>
        <div className="inspector-options">
          <Toggle checked={substituted} onChange={setSubstituted}>
            {words.substitute}
          </Toggle>
          <Toggle
            checked={digits === 'all'}
            onChange={(checked) => setDigits(checked ? 'all' : 'four')}
          >
            {words.digits}
          </Toggle>
        </div>
      </Head>
      <Lines
        key={method.rule}
        rule={method.rule}
        hyperparameters={method.hyperparameters}
        coordinates={coordinates}
        substituted={substituted}
        digits={digits}
        noisy={noisy}
        clipped={clipped === true}
      />
      <StepParts name={method.name} coordinates={coordinates} />
      <ArrowsToggle />
      <EffectiveRates coordinates={coordinates} />
      <Origin method={method} settings={settings} />
      <Code />
    </section>
  );
}

/** Which run, which step. */
function Head({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { workspace } = session;
  const step = useRef<HTMLSpanElement>(null);
  const chosen = useWorkspace((state) => state.inspectedRun);
  const color = useInspectedRun((run) => run.color) ?? 0;
  const names = useDocument(useShallow(({ document }) => runNames(document.experiment)));
  const keys = useDocument(
    useShallow(({ document }) => document.experiment.runs.map(({ key }) => key)),
  );
  const current = useDocument(
    ({ document }) => inspectedRun(document.experiment.runs, chosen)?.key,
  );
  useInspectionPainter((inspection) => setText(step.current, stepText(inspection, session)));
  return (
    <div className="inspector-head">
      <RunMark color={color} />
      <Choice
        look="bare"
        label={words.run}
        value={String(current)}
        options={keys.map((key, index) => ({ value: String(key), label: names[index] ?? '' }))}
        onChange={(value) => workspace.setState({ inspectedRun: Number(value) })}
      />
      <span ref={step} className="inspector-step" />
      {children}
    </div>
  );
}

/** Of a run that ended early nothing later can be shown. */
function stepText(inspection: Inspection | undefined, { documents, results, workspace }: Session) {
  if (inspection === undefined) return '';
  const { step } = inspection;
  if (step === 0) return words.ended;
  const { runs } = documents.getState().document.experiment;
  const run = inspectedRun(runs, workspace.getState().inspectedRun);
  const ending = results.getState().trajectories.get(run?.key ?? -1)?.value.ending;
  const last = ending !== undefined && ending.kind !== 'finished' && ending.step === step;
  return last ? words.lastStep(step) : words.step(step);
}

function ArrowsToggle() {
  const { workspace } = useSession();
  const shown = useWorkspace((state) => state.stepArrows);
  const standing = useDocument(({ document }) => isOn(document.presentation.show, '3d'));
  return (
    <>
      <Toggle checked={shown} onChange={(stepArrows) => workspace.setState({ stepArrows })}>
        {words.arrows}
      </Toggle>
      {shown && standing && <p className="inspector-flat-only">{words.flatOnly}</p>}
    </>
  );
}

/** Programs that repeat the run, and what TensorFlow.js makes of it. */
function Code() {
  const key = useInspectedRun((run) => run.key);
  const name = useDocument(({ document }) => {
    const { runs } = document.experiment;
    return runNames(document.experiment)[runs.findIndex((run) => run.key === key)] ?? '';
  });
  return key === undefined ? null : (
    <div className="inspector-block">
      <CodeSection runKey={key} name={name} within="inspector" />
    </div>
  );
}
