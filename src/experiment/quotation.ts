/** How notices speak of what stood in a link or file: short, printable, with the known word that was probably meant. */
import { suggest } from '../language/formula-error';
import { printable } from './printable';

const LONGEST_QUOTATION = 40;
/** Longer words are no misspelling of an id. */
const LONGEST_MISSPELLING = 40;

/** A value from outside in quotation marks. */
export const quote = (value: unknown): string => `"${brief(value)}"`;

/** A value from outside in a few printable characters; never walks into nested values. */
export function brief(value: unknown, longest = LONGEST_QUOTATION): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = String(value);
  // Cut before looking: the text may be megabytes long, and a code point is at most two units of it.
  const characters = [...printable(text.slice(0, 4 * longest))];
  if (characters.length <= longest && text.length <= 4 * longest) return characters.join('');
  return `${characters.slice(0, longest - 1).join('')}…`;
}

/** ` Did you mean "beale"?`, to follow a sentence; empty where nothing known is near. */
export function suggestion(word: unknown, known: Iterable<string>): string {
  if (typeof word !== 'string' || word.length > LONGEST_MISSPELLING) return '';
  const nearest = suggest(word, known);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
