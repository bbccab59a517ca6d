/** A picture onto the clipboard, as soon as it is true. */
import type { Session } from '../../state/session';
import { whenSettled } from '../../state/when-settled';

interface Words {
  readonly imageCopied: string;
  readonly imageRefused: string;
}

/** The clipboard takes the promise of a picture: asked for later, it would no longer be the visitor's wish. */
export async function copyPicture(
  session: Session,
  draw: () => Promise<Blob>,
  words: Words,
): Promise<void> {
  const png = whenSettled(session).then(draw);
  try {
    // Absent on pages without https: then this throws as well.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    session.workspace.setState({ message: words.imageCopied });
  } catch {
    const message = await png.then(
      () => words.imageRefused,
      (error: Error) => error.message,
    );
    session.workspace.setState({ message });
  }
}
