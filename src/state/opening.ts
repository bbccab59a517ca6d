/** With what the page begins: the link in its address, what was saved, or the first experiment. */
import { firstDocument } from '../experiment/defaults';
import type { FallLineDocument } from '../experiment/experiment';
import { readLink } from '../experiment/read-link';
import { writeLink } from '../experiment/write-link';
import { createDocumentStore, type DocumentStore } from './document-store';

/**
 * A link wins over the saved experiment, which Undo brings back, unless they are the same.
 * @param hash of the address, with its # if there is one
 */
export function openingStore(hash: string, saved: FallLineDocument | undefined): DocumentStore {
  if (hash.length < 2) return createDocumentStore(saved ?? firstDocument());
  // The link that was written of it, which may hold less than was saved.
  if (saved !== undefined && hash.slice(1) === writeLink(saved)) return createDocumentStore(saved);
  const { document, notices } = readLink(hash.slice(1));
  const isOther = saved !== undefined && writeLink(saved) !== writeLink(document);
  return createDocumentStore(document, isOther ? [saved] : [], notices);
}
