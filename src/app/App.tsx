/** The page: the header, the map with what stands beside it, the timeline below. */
import { useEffect, useLayoutEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Conductor } from '../state/conducting';
import type { Playback } from '../state/playback';
import { type Session, SessionContext } from '../state/session';
import { OwnData } from '../views/data-problem/OwnData';
import { deferred } from '../views/deferred';
import { Header } from '../views/header/Header';
import { Keys } from '../views/keys/Keys';
import { Message, Notices } from '../views/notices/Notices';
import { Timeline } from '../views/timeline/Timeline';
import { ErrorFallback } from './ErrorFallback';
import { Parts } from './Parts';
import { layOutForPaper } from './paper';
import { followTheme } from './theme';
import { listenOnWholePage } from './whole-page';
import './fonts.css';
import './theme.css';
import './app.css';
import './narrow.css';
import './paper.css';

const Paper = deferred(async () => (await import('../views/paper/Paper')).Paper, 'pictured');

interface AppProps {
  readonly session: Session;
  readonly playback: Playback;
  readonly conductor: Conductor;
}

export function App({ session, playback, conductor }: AppProps) {
  // Before the first picture, so that nothing is painted in the wrong colours.
  useLayoutEffect(() => followTheme(session.workspace), [session]);
  useEffect(() => listenOnWholePage(session, playback), [session, playback]);
  useEffect(() => layOutForPaper(session), [session]);

  return (
    <SessionContext value={session}>
      <ErrorBoundary FallbackComponent={ErrorFallback}>
        <div className="page">
          <Header conductor={conductor} />
          <Notices conductor={conductor} />
          <Parts />
          <Timeline playback={playback} />
          <Message />
          <Keys />
          <OwnData />
          <Paper />
        </div>
      </ErrorBoundary>
    </SessionContext>
  );
}
