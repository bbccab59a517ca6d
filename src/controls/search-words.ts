/** Whether a text is what somebody searches for: it holds every word of the query, accents and case aside. */

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** An empty query matches everything. */
export function matches(query: string, text: string): boolean {
  const searched = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
