/** The clipboard. Browsers refuse it at will, and have none on pages without https: then both answer false. */

export const copyText = (text: string): Promise<boolean> =>
  granted(() => navigator.clipboard.writeText(text));

/** Asked for at once, while it is still the visitor's wish: the picture may come later. */
export const copyPng = (png: Promise<Blob>): Promise<boolean> =>
  granted(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]));

async function granted(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}
