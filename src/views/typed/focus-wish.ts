/** Which editor is to have the focus once it stands on the page: it may come in a chunk of its own. */

/** `formula`, or the id of a rule. */
let wished: string | undefined;

export function wishFocus(editor: string): void {
  wished = editor;
}

/** True once for the editor that was wished for. */
export function takeWish(editor: string): boolean {
  if (wished !== editor) return false;
  wished = undefined;
  return true;
}
