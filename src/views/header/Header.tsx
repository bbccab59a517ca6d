/** The top of the page: its name, and what can be done with the experiment as a whole. */
import { Button } from '../../controls/Button';
import { MoonIcon, RedoIcon, SunIcon, UndoIcon } from '../../controls/icons';
import { useDocument, useResults, useSession, useWorkspace } from '../../state/session';
import { ExportMenu } from './ExportMenu';
import { Logo } from './Logo';
import { ShareButton } from './ShareButton';
import './header.css';

export function Header() {
  return (
    <header className="header">
      <Logo />
      <h1 className="header-name">Fall Line</h1>
      <Waiting />
      <div className="header-actions">
        <HistoryButtons />
        <ThemeButton />
        <ExportMenu />
        <ShareButton />
      </div>
    </header>
  );
}

/** Work that takes longer than a moment is told. */
function Waiting() {
  const waiting = useResults((state) => state.waiting);
  return (
    <p className="header-waiting" role="status">
      {waiting && 'computing…'}
    </p>
  );
}

function HistoryButtons() {
  const { documents } = useSession();
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  // Not `disabled`: a button that loses its use under the finger must not lose the focus.
  return (
    <>
      <Button
        icon={<UndoIcon />}
        aria-label="Undo"
        aria-disabled={!canUndo}
        onClick={documents.undo}
      >
        <span className="button-text">Undo</span>
      </Button>
      <Button
        icon={<RedoIcon />}
        aria-label="Redo"
        aria-disabled={!canRedo}
        onClick={documents.redo}
      >
        <span className="button-text">Redo</span>
      </Button>
    </>
  );
}

function ThemeButton() {
  const { workspace } = useSession();
  const dark = useWorkspace((state) => state.theme === 'dark');
  return (
    <Button
      icon={dark ? <SunIcon /> : <MoonIcon />}
      aria-label={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => workspace.setState({ theme: dark ? 'light' : 'dark' })}
    >
      <span className="button-text">{dark ? 'Light' : 'Dark'}</span>
    </Button>
  );
}
