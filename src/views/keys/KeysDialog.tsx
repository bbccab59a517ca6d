/** Every key of the page, in groups: those that work anywhere, then those of single controls. */
import { Dialog } from '../../controls/Dialog';
import { controlKeys } from './control-keys';
import { type Stroke as Pressed, pageKeys } from './page-keys';
import { Stroke } from './Stroke';
import './keys.css';

/** Without controls of its own, the list could not be scrolled by keys where it is longer than the screen. */
const REACHABLE = 0;

interface KeysDialogProps {
  readonly onClose: () => void;
}

export function KeysDialog({ onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" size="wide" onClose={onClose}>
      <p className="keys-note">
        Tab goes from control to control. Keys for time move the step shown while no control has the
        focus; a press beside the controls frees it.
      </p>
      <div className="keys" role="group" aria-label="List of keys" tabIndex={REACHABLE}>
        {[...pageKeys, ...controlKeys].map(({ name, keys }) => (
          <section key={name} className="keys-group">
            <h3>{name}</h3>
            <dl>
              {keys.map((key) => (
                <KeyLine key={key.does} {...key} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

interface KeyLineProps {
  readonly strokes: readonly (Pressed & { readonly alt?: boolean })[];
  readonly does: string;
}

function KeyLine({ strokes, does }: KeyLineProps) {
  return (
    <div className="keys-line">
      <dt>
        {strokes.map((stroke) => (
          <Stroke key={JSON.stringify(stroke)} stroke={stroke} />
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
