/** What stands beside the map: columns on wide screens; on phones one part at a time, below a row of tabs. */
import {
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isDataProblem } from '../experiment/problem';
import { useDocument, useWorkspace } from '../state/session';
import { EnlargedChart } from '../views/charts/EnlargedChart';
import { deferred } from '../views/deferred';
import { Landscape } from '../views/landscape/Landscape';
import { ProblemSection } from '../views/problem/ProblemSection';
import { RunsSection } from '../views/runs/RunsSection';
import { Verdicts } from '../views/verdicts/Verdicts';

/** Wanted by those only who look at data. */
const DataPlot = deferred(async () => (await import('../views/data/DataPlot')).DataPlot, 'asked');
const Charts = deferred(async () => (await import('../views/charts/Charts')).Charts, 'pictured');
const Inspector = deferred(
  async () => (await import('../views/inspector/Inspector')).Inspector,
  'pictured',
);

const parts = ['runs', 'charts', 'surface'] as const;
type Part = (typeof parts)[number];

type Names = Readonly<Record<Part, string>>;

const ofSurfaces: Names = { runs: 'Runs', charts: 'Charts', surface: 'Surface' };
const ofData: Names = { ...ofSurfaces, surface: 'Data' };

const partId = (part: Part): string => `part-${part}`;
const partElement = (part: Part): HTMLElement | null => document.getElementById(partId(part));

const phones = matchMedia('(max-width: 700px)');

function watchPhones(listener: () => void): () => void {
  phones.addEventListener('change', listener);
  return () => phones.removeEventListener('change', listener);
}

export function Parts() {
  const onPhone = useSyncExternalStore(watchPhones, () => phones.matches);
  const [shown, setShown] = useState<Part>('runs');
  const onData = useDocument(({ document }) => isDataProblem(document.experiment.problem));
  const names = onData ? ofData : ofSurfaces;
  const lookedInside = useWorkspace((state) => state.lookedInside);

  // Who turns a phone goes on where they were: hidden, an open dialog would take the page with it.
  useLayoutEffect(() => {
    const inUse =
      onPhone && parts.find((part) => partElement(part)?.contains(document.activeElement));
    if (inUse) setShown(inUse);
  }, [onPhone]);

  useEffect(() => {
    if (lookedInside !== undefined) setShown('charts');
  }, [lookedInside]);

  /** Columns are regions by their own headings; on phones they are what the tabs open. */
  const panel = (part: Part) => ({
    id: partId(part),
    ...(onPhone && { role: 'tabpanel', 'aria-label': names[part], hidden: part !== shown }),
  });

  return (
    <main className="page-main">
      <section className="page-settings" aria-label={onPhone ? undefined : 'Experiment'}>
        <div className="page-part" {...panel('surface')}>
          <ProblemSection />
        </div>
        <div className="page-part" {...panel('runs')}>
          <RunsSection />
        </div>
      </section>
      <div className="page-centre">
        <div className="page-map" data-with={onData ? 'data' : undefined}>
          {onData && <DataPlot />}
          <Landscape />
          <EnlargedChart />
        </div>
        <Verdicts />
      </div>
      {onPhone && <PartTabs names={names} shown={shown} onChoose={setShown} />}
      <section className="page-charts" aria-label="Charts" {...panel('charts')}>
        <Charts />
        {(!onPhone || shown === 'charts') && <Inspector />}
      </section>
    </main>
  );
}

interface PartTabsProps {
  readonly names: Names;
  readonly shown: Part;
  readonly onChoose: (part: Part) => void;
}

const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function PartTabs({ names, shown, onChoose }: PartTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const place = (parts.indexOf(shown) + direction + parts.length) % parts.length;
    onChoose(parts[place] ?? shown);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus();
  }

  return (
    <div ref={list} className="part-tabs" role="tablist" aria-label="Below the map">
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className="part-tab"
          role="tab"
          aria-selected={part === shown}
          aria-controls={partId(part)}
          tabIndex={part === shown ? 0 : -1}
          onClick={() => onChoose(part)}
          onKeyDown={onKeyDown}
        >
          {names[part]}
        </button>
      ))}
    </div>
  );
}
