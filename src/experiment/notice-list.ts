/** Collects notices while something from outside is read; a hostile link cannot make it long. */
import type { Notice } from './notice';
import { brief } from './quotation';

/** So many are listed, and the rest counted. */
export const MOST_NOTICES = 50;

export class NoticeList {
  readonly #notices: Notice[] = [];
  #further = 0;

  add(about: string, sentence: string): void {
    if (this.#notices.length < MOST_NOTICES - 1)
      this.#notices.push({ about: brief(about), sentence });
    else this.#further += 1;
  }

  /** All notices; beyond the limit, one that counts the rest. */
  list(): readonly Notice[] {
    if (this.#further === 0) return [...this.#notices];
    return [...this.#notices, { about: '…', sentence: `${this.#further} more could not be used.` }];
  }
}
