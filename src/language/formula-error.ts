/** What is wrong with a typed formula: one helpful sentence and the stretch of text it is about. */
import type { Span } from './tree';

/** Words longer than this are cut where a sentence repeats them. */
const LONGEST_WORD = 40;
const LONG_WORDS = new RegExp(`[\\w.]{${LONGEST_WORD + 1},}`, 'g');

export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  /** Offsets into the text, from 0; `end` is exclusive. */
  readonly start: number;
  readonly end: number;

  constructor(message: string, at: Span) {
    super(message.replace(LONG_WORDS, (word) => `${word.slice(0, LONGEST_WORD - 1)}…`));
    this.start = at.start;
    this.end = at.end;
  }
}

/** A place as people count: `at 5`, or `at 5 in line 2` where the text has several lines. */
export function placeName(text: string, offset: number): string {
  if (!text.includes('\n')) return `at ${offset + 1}`;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  return `at ${offset - lineStart + 1} in line ${line}`;
}

/**
 * The known word nearest to a misspelt one, or undefined where none is near: one slip is forgiven in short words,
 * one per three letters in longer ones.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const sharesSomething = distance < Math.max(word.length, candidate.length);
    if (distance < least && sharesSomething) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/** Fewest insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
