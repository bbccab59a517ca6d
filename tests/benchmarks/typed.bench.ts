/** What somebody typed beside what is built in: the same surface and the same rule go the same way at the same speed. */

import { startDescent, trajectoryBytes } from '../../src/engine/descent';
import { addRun, copyFormula } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { descentWork } from '../../src/experiment/plan';
import { copyRule, setRuleText } from '../../src/experiment/rule-changes';
import { chooseExecutor } from '../../src/language/executors';
import type { Contest, Entrant } from './contest';

const STEPS = 20_000;
/** A comment makes it another text: nothing that is kept by text can help. */
const COMMENT = ' # typed';

const builtIn: Experiment = addRun(
  { ...firstDocument().experiment, runs: [], steps: STEPS },
  'adam',
);

/** Himmelblau's function and Adam's rule, as *Edit a copy* gives them, then edited. */
function typed(): Experiment {
  const [run] = builtIn.runs;
  const copy = copyRule(copyFormula(builtIn), run?.key ?? 0);
  const [rule] = copy.rules;
  const edited = setRuleText(copy, rule?.id ?? '', `${rule?.text}${COMMENT}`);
  const { problem } = edited;
  if (problem.kind !== 'formula') throw new Error('The copy is no formula.');
  return { ...edited, problem: { ...problem, text: `${problem.text}${COMMENT}` } };
}

function entrant(name: string, experiment: Experiment): Entrant {
  const [run] = experiment.runs;
  if (run === undefined) throw new Error('There is no run.');
  const work = descentWork(experiment, run);
  const memory = new ArrayBuffer(trajectoryBytes(work));
  const executor = chooseExecutor();
  return {
    name,
    operations: STEPS,
    run() {
      const descent = startDescent(work, executor, memory);
      while (!descent.advance());
    },
  };
}

export function contests(): Contest[] {
  return [
    {
      name: 'Typed copies of Himmelblau and Adam',
      operation: 'step',
      subject: entrant('typed', typed()),
      rivals: [entrant('built in', builtIn)],
      goals: [{ kind: 'faster', than: 'built in', factor: 0.95 }],
    },
  ];
}
