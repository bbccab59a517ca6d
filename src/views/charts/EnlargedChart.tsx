/** A chart in the place of the map, for reading and projecting; Escape brings the map back. */
import { useEffect, useRef } from 'react';
import { chartsOf } from '../../experiment/chart-changes';
import type { ChartChoice } from '../../experiment/experiment';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { useAxisNames } from './axis-names';
import { Chart } from './Chart';
import { titleOf, words } from './words';

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
  return choice && <Sheet key={choice.series} choice={choice} />;
}

function Sheet({ choice }: { readonly choice: ChartChoice }) {
  const { workspace } = useSession();
  const names = useAxisNames();
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const { current } = sheet;
    current?.scrollIntoView({ block: 'nearest' });
    current?.querySelector<HTMLElement>('[data-enlarge]')?.focus();
    function onKeyDown(event: KeyboardEvent): void {
      const isTaken = document.querySelector('dialog[open], :popover-open') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isTaken) return;
      workspace.setState({ enlargedChart: undefined });
    }
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      // Only a focus that would be lost goes back.
      const isLost =
        document.activeElement === document.body || current?.contains(document.activeElement);
      if (isLost && opener instanceof HTMLElement) opener.focus();
    };
  }, [workspace]);

  return (
    <section
      ref={sheet}
      className="chart-sheet"
      aria-label={words.enlarged(titleOf(choice.series, names))}
    >
      <Chart choice={choice} />
    </section>
  );
}
