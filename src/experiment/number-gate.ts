/** The gate for single numbers: read strictly, held against their bounds, replaced with a sentence where they fail. */
import { type Bounds, misfit } from './bounds';
import type { NoticeList } from './notice-list';
import { brief, quote } from './quotation';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What a value from outside says as a number; NaN where it says none. Minus zero is zero, as links write it. */
export function readNumber(value: unknown): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value + 0;
  const text = typeof value === 'string' ? value.trim() : '';
  return DECIMAL.test(text) ? Number(text) + 0 : Number.NaN;
}

export interface NumberInQuestion {
  readonly name: string;
  readonly value: unknown;
  readonly bounds: Bounds;
  /** As links write it: `steps=0`, but `lr:0` within a run. */
  readonly separator: '=' | ':';
  /** Where it stood, to begin the sentence: `Run 2 (adam): `. */
  readonly place?: string;
}

/** The number, or the fallback with a notice; without a fallback the piece is left out. */
export function admitNumber<Fallback extends number | undefined>(
  question: NumberInQuestion,
  fallback: Fallback,
  notices: NoticeList,
): number | Fallback {
  const { name, value, bounds, separator, place = '' } = question;
  const number = readNumber(value);
  const reason = value === undefined ? 'has no value' : misfit(name, number, bounds);
  if (reason === undefined) return number;
  const piece = value === undefined ? name : `${name}${separator}${brief(value)}`;
  const instead = fallback === undefined ? 'it is left out' : `using ${fallback}`;
  notices.add(piece, `${place}${quote(piece)} ${reason}; ${instead}.`);
  return fallback;
}
