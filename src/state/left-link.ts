/** The link to what was shown when the page was left before its address had followed: a reload asks for the address. */

const KEY = 'fall-line.left';

/** Keeps a link, its fragment with the #, for whoever comes back, in this tab, to an address. */
export function leaveLink(address: string, hash: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([address, hash]));
  } catch {
    // Storage is refused: the address is as old as a moment.
  }
}

/** The fragment that was left at an address, once; undefined where none was. */
export function takeLeftLink(address: string): string | undefined {
  try {
    const [left, hash]: unknown[] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    return left === address && typeof hash === 'string' && hash.startsWith('#') ? hash : undefined;
  } catch {
    return undefined;
  }
}
