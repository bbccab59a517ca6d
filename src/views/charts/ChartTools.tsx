/** What can be done with a chart: another scale, its place and size. */
import { Button } from '../../controls/Button';
import { EnlargeIcon, MoreIcon, ReduceIcon } from '../../controls/icons';
import { Menu } from '../../controls/Menu';
import type { MenuGroup } from '../../controls/MenuItems';
import { chartsOf, hideChart, moveChart, setChartScale } from '../../experiment/chart-changes';
import type { ChartSeriesId } from '../../experiment/experiment';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import type { SeriesDefinition } from './series';
import { words } from './words';

interface ChartToolsProps {
  readonly series: SeriesDefinition;
}

export function ChartTools({ series }: ChartToolsProps) {
  const { documents } = useSession();
  const { id, title, scale, fixedScale } = series;
  return (
    <div className="chart-tools">
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
    </div>
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
const pictures = () => import('./chart-export');

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
      { label: words.svg, onSelect: async () => (await pictures()).saveChartSvg(session, id) },
      { label: words.png, onSelect: async () => (await pictures()).saveChartPng(session, id) },
      { label: words.copy, onSelect: () => copyChart(session, id) },
    ],
  };
  return <Menu label={words.more(title)} look="icon" icon={<MoreIcon />} items={[order, files]} />;
}

/** The clipboard takes the promise of a picture: asked for later, it would no longer be the visitor's wish. */
async function copyChart(session: Session, id: ChartSeriesId): Promise<void> {
  const png = pictures().then(({ chartPng }) => chartPng(session, id));
  try {
    // Absent on pages without https: then this throws as well.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    session.workspace.setState({ message: words.imageCopied });
  } catch {
    session.workspace.setState({ message: words.imageRefused });
  }
}
