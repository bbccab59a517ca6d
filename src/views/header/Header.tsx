/** The top of the page: its name, and what can be done with the experiment as a whole. */
import { Button } from '../../controls/Button';
import { RedoIcon, UndoIcon } from '../../controls/icons';
import type { Conductor } from '../../state/conducting';
import { useDocument, useSession } from '../../state/session';
import { ExportMenu } from './ExportMenu';
import { Logo } from './Logo';
import { ProblemTabs } from './ProblemTabs';
import { Progress } from './Progress';
import { ShareButton } from './ShareButton';
import { ViewMenu } from './ViewMenu';
import { words } from './words';
import './header.css';
import './problem-tabs.css';

interface HeaderProps {
  readonly conductor: Conductor;
}

export function Header({ conductor }: HeaderProps) {
  return (
    <header className="header">
      <Logo />
      <h1 className="header-name">Fall Line</h1>
      <ProblemTabs />
      <Progress conductor={conductor} />
      <div className="header-actions">
        <HistoryButtons />
        <KeysButton />
        <ViewMenu />
        <ExportMenu />
        <ShareButton />
      </div>
    </header>
  );
}

function KeysButton() {
  const { workspace } = useSession();
  return (
    <Button className="header-keys" onClick={() => workspace.setState({ keysShown: true })}>
      {words.keys}
    </Button>
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
        aria-label={words.undo}
        aria-disabled={!canUndo}
        onClick={documents.undo}
      >
        <span className="button-text">{words.undo}</span>
      </Button>
      <Button
        icon={<RedoIcon />}
        aria-label={words.redo}
        aria-disabled={!canRedo}
        onClick={documents.redo}
      >
        <span className="button-text">{words.redo}</span>
      </Button>
    </>
  );
}
