/** What a link or a file says, piece by piece in one form, before the gate has judged any of it. */

/** `beta1:0.8` of a run, `x:linear` of the charts; the value a text from a link, anything from a file. */
export interface RawSetting {
  readonly name: string;
  readonly value: unknown;
}

export type RawPiece =
  | { readonly kind: 'value'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'list'; readonly key: string; readonly values: readonly unknown[] }
  | {
      readonly kind: 'settings';
      readonly key: string;
      readonly settings: readonly RawSetting[];
    }
  | {
      readonly kind: 'run';
      readonly optimizer: unknown;
      readonly settings: readonly RawSetting[];
    }
  | { readonly kind: 'rule'; readonly id: unknown; readonly text: unknown }
  /** Something with no meaning at all; the sentence says why. */
  | { readonly kind: 'unreadable'; readonly about: string; readonly sentence: string };

type PieceOf<K extends RawPiece['kind']> = Extract<RawPiece, { kind: K }>;

/** The pieces with a meaning, parted by what they are about. */
export interface SortedPieces {
  readonly values: ReadonlyMap<string, unknown>;
  readonly lists: ReadonlyMap<string, readonly unknown[]>;
  readonly settings: ReadonlyMap<string, readonly RawSetting[]>;
  readonly runs: readonly PieceOf<'run'>[];
  readonly rules: readonly PieceOf<'rule'>[];
}
