/** Reads the fragment of a share link: splits it by the grammar, and lets the gate judge the pieces. */
import { admit, type Reading } from './gate';
import { linkKeys } from './link';
import { quote } from './quotation';
import type { RawPiece } from './raw-document';

/** The document of a fragment (without its #), always valid, with a notice for every piece that could not be used. */
export function readLink(fragment: string): Reading {
  return admit(
    fragment
      .split('&')
      .filter((piece) => piece !== '')
      .flatMap(readPiece),
  );
}

/** The parts before and after the first separator; no second part where there is none. */
function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** One piece between two &, preceded by a complaint for each part of it that is not percent-encoded text. */
function readPiece(piece: string): RawPiece[] {
  const pieces: RawPiece[] = [];

  /** `+` is a plus: this is no form encoding. Text that cannot be decoded stands as it is, for the gate to judge. */
  function decode(text: string): string {
    try {
      return decodeURIComponent(text);
    } catch {
      const sentence = `${quote(text)} is not percent-encoded text; it is taken as it stands.`;
      pieces.push({ kind: 'unreadable', about: text, sentence });
      return text;
    }
  }

  function readValue(key: string, value: string): RawPiece {
    switch (linkKeys.get(key)) {
      case 'encoded':
        return { kind: 'value', key, value };
      case 'list':
        return { kind: 'list', key, values: value.split(',').map(decode) };
      case 'settings':
        return { kind: 'settings', key, settings: value.split(',').map(readSetting) };
      case 'run': {
        const [optimizer = '', ...items] = value.split(',');
        return { kind: 'run', optimizer: decode(optimizer), settings: items.map(readSetting) };
      }
      case 'rule': {
        const [id = '', ...lines] = value.split(';');
        return { kind: 'rule', id: decode(id), text: lines.map(decode).join('\n') };
      }
      default:
        return { kind: 'value', key, value: decode(value) };
    }
  }

  function readSetting(item: string) {
    const [name, value] = splitOnce(item, ':');
    return { name: decode(name), value: value === undefined ? undefined : decode(value) };
  }

  const [name, value] = splitOnce(piece, '=');
  const key = decode(name);
  pieces.push(readValue(key, value ?? ''));
  return pieces;
}
