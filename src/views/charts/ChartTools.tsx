/** What can be done with a chart: another scale, its place and size. */
import { Button } from '../../controls/Button';
import { EnlargeIcon, MoreIcon, ReduceIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import type { MenuGroup } from '../../controls/MenuItems';
import { chartsOf, hideChart, moveChart, setChartScale } from '../../experiment/chart-changes';
import { fetched } from '../../state/fetched';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { exportSettled } from '../../state/when-settled';
import { copyPicture } from '../pictures/copy-picture';
import type { SeriesDefinition } from './series';
import { words } from './words';

interface ChartToolsProps {
  readonly series: SeriesDefinition;
}

export function ChartTools({ series }: ChartToolsProps) {
  const { documents } = useSession();
  const { id, title, scale, fixedScale } = series;
  return (
    <>
      {fixedScale ? null : (
        <button
          type="button"
          className="chart-scale"
          aria-label={words.logScale(title)}
          aria-pressed={scale === 'log'}
          onClick={() =>
            documents.present((presentation) =>
              setChartScale(presentation, id, scale === 'log' ? 'linear' : 'log'),
            )
          }
        >
          {words.log}
        </button>
      )}
      <SizeButton series={series} />
      <ChartMenu series={series} />
    </>
  );
}

function SizeButton({ series: { id, title } }: ChartToolsProps) {
  const { workspace } = useSession();
  const isLarge = useWorkspace((state) => state.enlargedChart === id);
  return (
    <Button
      look="icon"
      icon={isLarge ? <ReduceIcon /> : <EnlargeIcon />}
      aria-label={words.enlarge(title)}
      aria-pressed={isLarge}
      data-enlarge={id}
      onClick={() => workspace.setState({ enlargedChart: isLarge ? undefined : id })}
    />
  );
}

/** Fetched when it is first needed. */
const pictures = () => fetched(import('./chart-export'));

function ChartMenu({ series: { id, title } }: ChartToolsProps) {
  const session = useSession();
  const { documents } = session;
  const charts = useDocument((state) => chartsOf(state.document.presentation));
  const place = charts.findIndex((chart) => chart.series === id);
  const moveTo = (target: number) => () =>
    documents.present((presentation) => moveChart(presentation, id, target));
  const order: MenuGroup = {
    name: words.order,
    look: 'lines',
    items: [
      { label: words.up, onSelect: moveTo(place - 1), disabled: place === 0 },
      { label: words.down, onSelect: moveTo(place + 1), disabled: place === charts.length - 1 },
      {
        label: words.hide,
        onSelect: () => documents.present((presentation) => hideChart(presentation, id)),
      },
    ],
  };
  const files: MenuGroup = {
    name: words.files,
    look: 'lines',
    items: [
      {
        label: words.svg,
        onSelect: () =>
          exportSettled(session, `${id}.svg`, async () =>
            (await pictures()).saveChartSvg(session, id),
          ),
      },
      {
        label: words.png,
        onSelect: () =>
          exportSettled(session, `${id}.png`, async () =>
            (await pictures()).saveChartPng(session, id),
          ),
      },
      {
        label: words.copy,
        onSelect: () =>
          copyPicture(session, async () => (await pictures()).chartPng(session, id), words),
      },
    ],
  };
  return <Menu label={words.more(title)} look="icon" icon={<MoreIcon />} items={[order, files]} />;
}
