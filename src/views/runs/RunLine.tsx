/** One run in one line: its mark, its name, its learning rate as number and slider; opened, everything else. */
import { memo, useId } from 'react';
import { ChevronIcon } from '../../controls/icons';
import type { Run } from '../../experiment/experiment';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';
import { RateControl } from './RateControl';
import { RunMark } from './RunMark';
import { RunSummary } from './RunSummary';
import { useRun, useRunName } from './run-selectors';

const RunSettings = deferred(async () => (await import('./RunSettings')).RunSettings);

export const RunLine = memo(function RunLine({ runKey }: { readonly runKey: number }) {
  const run = useRun(runKey);
  return run === undefined ? null : <Line run={run} />;
});

function Line({ run }: { readonly run: Run }) {
  const { workspace } = useSession();
  const id = useId();
  const name = useRunName(run.key);
  const problem = useDocument((state) => state.document.experiment.problem);
  const rules = useDocument((state) => state.document.experiment.rules);
  const open = useWorkspace((state) => state.openRun === run.key);
  const hover = (key: number | undefined) => () => workspace.setState({ hoveredRun: key });
  return (
    <li
      className="run"
      data-open={open ? '' : undefined}
      onPointerEnter={hover(run.key)}
      onPointerLeave={hover(undefined)}
    >
      <div className="run-head">
        <button
          type="button"
          className="run-name"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => workspace.setState({ openRun: open ? undefined : run.key })}
        >
          <RunMark color={run.color} />
          <span>{name}</span>
          <ChevronIcon />
        </button>
        <RateControl run={run} name={name} problem={problem} rules={rules} />
      </div>
      {open ? (
        <div id={id}>
          <RunSettings run={run} name={name} problem={problem} rules={rules} />
        </div>
      ) : (
        <RunSummary run={run} rules={rules} />
      )}
    </li>
  );
}
