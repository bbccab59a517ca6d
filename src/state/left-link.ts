/** The link to what was shown when the page was left before its address had followed: a reload asks for the address. */

const KEY = 'fall-line.left';

/** Keeps a link for whoever comes back, in this tab, to an address. */
export function leaveLink(address: string, link: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([address, link]));
  } catch {
    // Storage is refused: the address is as old as a moment.
  }
}

/** The link that was left at an address, once; undefined where none was. */
export function takeLeftLink(address: string): string | undefined {
  try {
    const [left, link]: unknown[] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    return left === address && typeof link === 'string' ? link : undefined;
  } catch {
    return undefined;
  }
}
