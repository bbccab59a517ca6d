/** A picture onto the clipboard, as soon as it is true. */
import { copyPng } from '../../state/clipboard';
import type { Session } from '../../state/session';
import { whenSettled } from '../../state/when-settled';
import { say } from '../../state/workspace';

interface Words {
  readonly imageCopied: string;
  readonly imageRefused: string;
}

export async function copyPicture(
  session: Session,
  draw: () => Promise<Blob>,
  words: Words,
): Promise<void> {
  const png = whenSettled(session).then(draw);
  const message = (await copyPng(png))
    ? words.imageCopied
    : await png.then(
        () => words.imageRefused,
        (error: Error) => error.message,
      );
  say(session.workspace, message);
}
