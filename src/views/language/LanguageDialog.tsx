/** The language of formulas and rules on one page, from its own tables, with examples that open at a press. */
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { GIVEN } from '../../engine/given';
import { setProblem } from '../../experiment/changes';
import { MOST_RUNS } from '../../experiment/experiment';
import { RUN_WORDS } from '../../experiment/link';
import { addOwnRule } from '../../experiment/rule-changes';
import { setView } from '../../experiment/view';
import { CONSTANTS, FUNCTIONS, INSTEAD_OF_FUNCTION } from '../../language/functions';
import { MOST_NODES } from '../../language/graph-builder';
import { DEEPEST_NESTING } from '../../language/parse';
import { MOST_CHARACTERS } from '../../language/tokens';
import { PRECEDENCE } from '../../language/tree';
import { useDocument, useSession } from '../../state/session';
import { type Example, ruleExamples, surfaceExamples } from './examples';
import { givenWords, operatorWords, words } from './words';
import './language.css';

interface LanguageDialogProps {
  /** Whose examples come first. */
  readonly kind: 'surfaces' | 'rules';
  readonly onClose: () => void;
}

type Line = readonly [usage: string, meaning: string];

/** The tightest first; those that bind alike in the order of the table. */
const operators: readonly Line[] = Object.entries(operatorWords)
  .toSorted(([a], [b]) => bindingOf(b) - bindingOf(a))
  .map(([, line]) => line);

function bindingOf(operator: string): number {
  return PRECEDENCE[operator as keyof typeof PRECEDENCE];
}

const functionsOver = (over: 'arguments' | 'coordinates'): readonly Line[] =>
  [...FUNCTIONS.values()]
    .filter((definition) => definition.over === over)
    .map(({ usage, meaning }): Line => [usage, meaning]);

export function LanguageDialog({ kind, onClose }: LanguageDialogProps) {
  const examples = [
    <SurfaceExamples key="surfaces" onDone={onClose} />,
    <RuleExamples key="rules" onDone={onClose} />,
  ];
  return (
    <Dialog title={words.title} size="wide" onClose={onClose}>
      <p className="language-intro">{words.intro}</p>
      {kind === 'surfaces' ? examples : examples.toReversed()}
      <div className="language">
        <Table title={words.operators} lines={operators} />
        <div>
          <Table title={words.functions} lines={functionsOver('arguments')} />
          <Table
            title={words.constants}
            lines={[...CONSTANTS].map(([name, value]): Line => [name, String(value)])}
          />
        </div>
        <div>
          <Table title={words.given} lines={GIVEN.map((name): Line => [name, givenWords[name]])} />
          <Table title={words.coordinates} lines={functionsOver('coordinates')} />
        </div>
        <section>
          <h3>{words.own}</h3>
          <p>{words.hyperparameters}</p>
          <p>{words.states}</p>
          <p>{words.comments}</p>
          <p>{words.reserved(['y', 'init', ...RUN_WORDS.filter((word) => word !== 'lr')])}</p>
          <h3>{words.limits}</h3>
          <p>{words.limitsOf(MOST_CHARACTERS, MOST_NODES, DEEPEST_NESTING)}</p>
          <p>{words.undefinedPlaces}</p>
        </section>
        <Table title={words.otherwise} lines={[...INSTEAD_OF_FUNCTION]} />
      </div>
    </Dialog>
  );
}

function Table({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([usage, meaning]) => (
          <div key={usage} className="language-line">
            <dt>
              <code>{usage}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ExamplesProps {
  readonly onDone: () => void;
}

function SurfaceExamples({ onDone }: ExamplesProps) {
  const { documents } = useSession();
  function open(text: string): void {
    const gesture = `example ${text}`;
    documents.change((experiment) => setProblem(experiment, { kind: 'formula', text }), gesture);
    // An example is seen whole, whatever was looked at before.
    documents.present((presentation) => setView(presentation, undefined), gesture);
    documents.settle();
    onDone();
  }
  return <Examples title={words.surfaces} examples={surfaceExamples} onOpen={open} />;
}

function RuleExamples({ onDone }: ExamplesProps) {
  const { documents, workspace } = useSession();
  const full = useDocument(({ document }) => document.experiment.runs.length >= MOST_RUNS);
  function open(text: string): void {
    documents.change((experiment) => addOwnRule(experiment, text));
    const { runs } = documents.getState().document.experiment;
    workspace.setState({ openRun: runs.at(-1)?.key });
    onDone();
  }
  return (
    <>
      <Examples title={words.rules} examples={ruleExamples} disabled={full} onOpen={open} />
      {full && <p>{words.full}</p>}
    </>
  );
}

interface ExampleListProps {
  readonly title: string;
  readonly examples: readonly Example[];
  readonly disabled?: boolean;
  readonly onOpen: (text: string) => void;
}

function Examples({ title, examples, disabled = false, onOpen }: ExampleListProps) {
  return (
    <section className="language-examples">
      <h3>{title}</h3>
      <ul>
        {examples.map(({ text, shows }) => (
          <li key={text}>
            <Button
              look="outlined"
              className="language-example"
              aria-disabled={disabled}
              onClick={() => !disabled && onOpen(text)}
            >
              <code>{text}</code>
              <span>{shows}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
