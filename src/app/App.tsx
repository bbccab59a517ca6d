/** The page: header, settings on the left, the map with its verdicts, charts on the right, the timeline below. */
import { useEffect, useLayoutEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Playback } from '../state/playback';
import { type Session, SessionContext } from '../state/session';
import { Charts } from '../views/charts/Charts';
import { Header } from '../views/header/Header';
import { Landscape } from '../views/landscape/Landscape';
import { Message, Notices } from '../views/notices/Notices';
import { ProblemSection } from '../views/problem/ProblemSection';
import { RunsSection } from '../views/runs/RunsSection';
import { Timeline } from '../views/timeline/Timeline';
import { Verdicts } from '../views/verdicts/Verdicts';
import { ErrorFallback } from './ErrorFallback';
import { acceptDroppedFiles } from './file-drop';
import { listenToShortcuts } from './shortcuts';
import { followTheme } from './theme';
import './fonts.css';
import './theme.css';
import './app.css';

interface AppProps {
  readonly session: Session;
  readonly playback: Playback;
}

export function App({ session, playback }: AppProps) {
  // Before the first picture, so that nothing is painted in the wrong colours.
  useLayoutEffect(() => followTheme(session.workspace), [session]);
  useEffect(() => listenToShortcuts(session, playback), [session, playback]);
  useEffect(() => acceptDroppedFiles(session), [session]);

  return (
    <SessionContext value={session}>
      <ErrorBoundary FallbackComponent={ErrorFallback}>
        <div className="page">
          <Header />
          <Notices />
          <main className="page-main">
            <section className="page-settings" aria-label="Experiment">
              <ProblemSection />
              <RunsSection />
            </section>
            <div className="page-centre">
              <div className="page-map">
                <Landscape />
              </div>
              <Verdicts />
            </div>
            <section className="page-charts" aria-label="Charts">
              <Charts />
            </section>
          </main>
          <Timeline playback={playback} />
          <Message />
        </div>
      </ErrorBoundary>
    </SessionContext>
  );
}
