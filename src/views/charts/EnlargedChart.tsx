/** A chart in the place of the map, for reading and projecting; Escape brings the map back. */
import { useEffect } from 'react';
import { chartsOf } from '../../experiment/chart-changes';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { deferred } from '../deferred';

const ChartSheet = deferred(async () => (await import('./ChartSheet')).ChartSheet);

/** Nothing while no chart is enlarged. */
export function EnlargedChart() {
  const { workspace } = useSession();
  const enlarged = useWorkspace((state) => state.enlargedChart);
  const charts = useDocument((state) => chartsOf(state.document.presentation));
  const choice = charts.find(({ series }) => series === enlarged);
  const isGone = enlarged !== undefined && choice === undefined;
  useEffect(() => {
    if (isGone) workspace.setState({ enlargedChart: undefined });
  }, [isGone, workspace]);
  return choice && <ChartSheet key={choice.series} choice={choice} />;
}
