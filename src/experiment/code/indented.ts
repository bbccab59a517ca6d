/** Lines of a program one level further in, as its language has it; empty ones stay empty. */

const indentedBy =
  (space: string) =>
  (lines: readonly string[]): string[] =>
    lines.map((line) => (line === '' ? '' : space + line));

export const indentedPython = indentedBy('    ');
export const indentedJavaScript = indentedBy('  ');
