/** Hands something to the browser as a file to keep. */

/** Milliseconds after which the browser has surely taken over a download. */
const TAKEN_OVER = 10_000;

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_OVER);
}
