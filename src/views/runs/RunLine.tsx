/** One run in one line: its mark, its name, its learning rate as number and slider; opened, everything else. */
import { memo, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import type { Run } from '../../experiment/experiment';
import { setHidden } from '../../experiment/run-changes';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { heldProblem } from '../../state/shown-view';
import { deferred } from '../deferred';
import { RateControl } from './RateControl';
import { RunMenu } from './RunMenu';
import { RunName, RunNameField } from './RunName';
import { focusName } from './run-focus';
import { useRun, useRunName } from './run-selectors';
import { words } from './words';

const RunSummary = deferred(async () => (await import('./RunSummary')).RunSummary, 'pictured');
const RunSettings = deferred(async () => (await import('./RunSettings')).RunSettings);

export const RunLine = memo(function RunLine({ runKey }: { readonly runKey: number }) {
  const run = useRun(runKey);
  return run === undefined ? null : <Line run={run} />;
});

function Line({ run }: { readonly run: Run }) {
  const { workspace } = useSession();
  const id = useId();
  const { key } = run;
  const name = useRunName(key);
  const problem = useDocument(heldProblem);
  const rules = useDocument((state) => state.document.experiment.rules);
  const open = useWorkspace((state) => state.openRun === key);
  const [renaming, setRenaming] = useState(false);
  const renamed = useRef(false);
  const hover = (hovered: number | undefined) => () => workspace.setState({ hoveredRun: hovered });

  function endRenaming(left: boolean): void {
    setRenaming(false);
    renamed.current = !left;
  }

  // The focus follows once the name stands in its place again.
  useEffect(() => {
    if (renaming || !renamed.current) return;
    renamed.current = false;
    focusName(key);
  }, [renaming, key]);

  return (
    <li
      className="run"
      data-run-line={key}
      data-open={open ? '' : undefined}
      data-hidden={run.hidden ? '' : undefined}
      onPointerEnter={hover(key)}
      onPointerLeave={hover(undefined)}
    >
      <div className="run-head">
        {renaming ? (
          <RunNameField run={run} name={name} onDone={endRenaming} />
        ) : (
          <RunName run={run} name={name} controls={id} />
        )}
        <RunMenu run={run} name={name} onRename={() => setRenaming(true)} />
        <RateControl run={run} name={name} problem={problem} rules={rules} />
      </div>
      {run.hidden && !open && <Hidden runKey={key} name={name} />}
      {open ? (
        <div id={id}>
          <RunSettings run={run} name={name} problem={problem} rules={rules} />
        </div>
      ) : (
        !run.hidden && <RunSummary run={run} rules={rules} />
      )}
    </li>
  );
}

function Hidden({ runKey, name }: { readonly runKey: number; readonly name: string }) {
  const { documents } = useSession();

  function show(): void {
    focusName(runKey);
    documents.change((experiment) => setHidden(experiment, runKey, false));
  }

  return (
    <p className="run-hidden">
      {words.hidden}
      <Button aria-label={`${words.show} ${name}`} onClick={show}>
        {words.show}
      </Button>
    </p>
  );
}
