/** The program that repeats a run with a library: to read, to copy, to keep. */
import { useMemo, useRef, useState } from 'react';
import type { Library } from '../../catalogue/optimizer';
import { Button } from '../../controls/Button';
import { Choice } from '../../controls/Choice';
import { Dialog } from '../../controls/Dialog';
import { DuplicateIcon, ExportIcon } from '../../controls/icons';
import { libraryProgram, type Program } from '../../experiment/code/program';
import { runNames } from '../../experiment/names';
import { download } from '../../state/download';
import { isGivenUp } from '../../state/results';
import { useDocument, useResults } from '../../state/session';
import { libraryChoices } from './libraries';
import { words } from './words';
import './code.css';

/** Lines shown before the program scrolls. */
const MOST_ROWS = 30;

interface CodeDialogProps {
  readonly library?: Library;
  /** Whose program is shown first; absent: that of the first run. */
  readonly runKey?: number;
  readonly onClose: () => void;
}

export function CodeDialog({ library: first = 'pytorch', runKey, onClose }: CodeDialogProps) {
  const [library, setLibrary] = useState<Library>(first);
  const runs = useDocument((state) => state.document.experiment.runs);
  const [chosen, setChosen] = useState(runKey ?? runs[0]?.key ?? -1);
  const [said, setSaid] = useState('');
  const text = useRef<HTMLTextAreaElement>(null);
  const names = runNames(useDocument((state) => state.document.experiment));
  const program = useProgram(library, chosen);
  const givenUp = useResults(isGivenUp);
  const name = names[runs.findIndex(({ key }) => key === chosen)] ?? '';
  const label = libraryChoices.find(({ value }) => value === library)?.label ?? library;

  async function copy(): Promise<void> {
    try {
      // Absent on pages without https: then this throws as well.
      await navigator.clipboard.writeText(program?.text ?? '');
      setSaid(words.copied);
    } catch {
      text.current?.focus();
      text.current?.select();
      setSaid(words.refused);
    }
  }

  const tools = (
    <div className="code-tools">
      <Choice
        label={words.library}
        value={library}
        options={libraryChoices}
        onChange={(value) => {
          setLibrary(value);
          setSaid('');
        }}
      />
      {runs.length > 1 && (
        <Choice
          label={words.run}
          value={String(chosen)}
          options={runs.map(({ key }, index) => ({
            value: String(key),
            label: names[index] ?? '',
          }))}
          onChange={(value) => {
            setChosen(Number(value));
            setSaid('');
          }}
        />
      )}
      <Button
        look="outlined"
        icon={<DuplicateIcon />}
        aria-disabled={program === undefined}
        onClick={() => program !== undefined && copy()}
      >
        {words.copy}
      </Button>
      <Button
        look="outlined"
        icon={<ExportIcon />}
        aria-disabled={program === undefined}
        onClick={() => program !== undefined && save(program)}
      >
        {words.download}
      </Button>
    </div>
  );

  return (
    <Dialog title={words.titleOf(name)} size="wide" tools={tools} onClose={onClose}>
      <p className="code-said" role="status">
        {said}
      </p>
      {program === undefined ? (
        <p>{runs.length === 0 ? words.noRuns : givenUp ? words.unfinished : words.computing}</p>
      ) : (
        <textarea
          ref={text}
          className="code-program"
          aria-label={words.program(label, name)}
          readOnly
          wrap="off"
          spellCheck={false}
          rows={Math.min(MOST_ROWS, program.text.split('\n').length)}
          value={program.text}
        />
      )}
    </Dialog>
  );
}

const save = ({ text, fileName }: Program): void =>
  download(fileName, new Blob([text], { type: 'text/plain' }));

/** Undefined until the run is computed to its end. */
function useProgram(library: Library, runKey: number): Program | undefined {
  const experiment = useDocument((state) => state.document.experiment);
  const trajectory = useResults((state) => state.trajectories.get(runKey)?.value);
  const settled = useResults((state) => state.settled);
  return useMemo(() => {
    const run = experiment.runs.find(({ key }) => key === runKey);
    if (run === undefined || trajectory === undefined || !settled) return undefined;
    return libraryProgram(library, experiment, run, trajectory);
  }, [library, experiment, runKey, trajectory, settled]);
}
