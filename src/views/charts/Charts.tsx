/** The charts beside the map: those that were chosen, in their order, and the ways to others and to a table. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { ChartsIcon, TableIcon } from '../../controls/icons';
import { chartsOf } from '../../experiment/chart-changes';
import { useDocument } from '../../state/session';
import { deferred } from '../deferred';
import { Chart } from './Chart';
import { useRunEnds } from './run-ends';
import { words } from './words';

const ChartsDialog = deferred(async () => (await import('./ChartsDialog')).ChartsDialog);
const StepsDialog = deferred(async () => (await import('./StepsDialog')).StepsDialog);

export function Charts() {
  const charts = useDocument((state) => chartsOf(state.document.presentation));
  const shown = useRunEnds().filter(({ hidden }) => !hidden).length;
  const [open, setOpen] = useState<'charts' | 'table' | undefined>(undefined);
  const close = () => setOpen(undefined);
  return (
    <div className="charts" style={{ '--lines': String(shown), '--count': String(charts.length) }}>
      <div className="charts-head">
        <Button icon={<ChartsIcon />} aria-haspopup="dialog" onClick={() => setOpen('charts')}>
          {words.charts}
        </Button>
        <Button icon={<TableIcon />} aria-haspopup="dialog" onClick={() => setOpen('table')}>
          {words.table}
        </Button>
      </div>
      {charts.map((choice) => (
        <Chart key={choice.series} choice={choice} />
      ))}
      {charts.length === 0 && <p className="charts-none">{words.noCharts}</p>}
      {open === 'charts' && <ChartsDialog onClose={close} />}
      {open === 'table' && <StepsDialog onClose={close} />}
    </div>
  );
}
