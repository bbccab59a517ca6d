/** A chart as a sheet in the place of the map; Escape, and the focus goes back to where it was. */
import { useEffect, useRef } from 'react';
import type { ChartChoice } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { useAxisNames } from './axis-names';
import { Chart } from './Chart';
import { titleOf, words } from './words';

export function ChartSheet({ choice }: { readonly choice: ChartChoice }) {
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
