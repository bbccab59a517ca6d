import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Encoder } from '../../../src/language/webassembly/encoder';

function decode(bytes: Uint8Array, signed: boolean): bigint {
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
  }
  const last = bytes.at(-1) ?? 0;
  return signed && (last & 0x40) !== 0 ? value - (1n << shift) : value;
}

describe('Encoder', () => {
  test('whole numbers come back from LEB128', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (value) => {
        expect(decode(new Encoder().unsigned(value).bytes, false)).toBe(BigInt(value));
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(decode(new Encoder().signed(value).bytes, true)).toBe(BigInt(value));
      }),
    );
  });

  test('the examples of the DWARF standard', () => {
    expect([...new Encoder().unsigned(624485).bytes]).toEqual([0xe5, 0x8e, 0x26]);
    expect([...new Encoder().signed(-123456).bytes]).toEqual([0xc0, 0xbb, 0x78]);
  });

  test('doubles are little-endian', () => {
    expect([...new Encoder().double(1).bytes]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  });

  test('a section has its number, its length and its content, however long', () => {
    const content = new Encoder();
    for (let k = 0; k < 1000; k++) content.byte(k & 0xff);
    const { bytes } = new Encoder().section(10, content);
    expect([...bytes.subarray(0, 3)]).toEqual([10, 0xe8, 0x07]);
    expect([...bytes.subarray(3)]).toEqual([...content.bytes]);
  });
});
