/** Single choices kept on this device; storage may be refused or full, and then nothing is kept. */

/** What was kept last; undefined where nothing was, or may be read. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`fall-line.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`fall-line.${name}`, value);
  } catch {
    // The choice lasts as long as the page.
  }
}
