/** The WebAssembly instructions that kernels use, by the names of the specification. */
import type { BinaryOperation, Comparison } from '../graph';

/** Instructions of one byte. */
export const opcode = {
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  f64Load: 0x2b,
  i32Store: 0x36,
  f64Store: 0x39,
  i32Const: 0x41,
  i32EqualsZero: 0x45,
  i32LessSigned: 0x48,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32Multiply: 0x6c,
  i32DivideUnsigned: 0x6e,
  i32And: 0x71,
  i32ShiftLeft: 0x74,
  f64FromI32Unsigned: 0xb8,
} as const;

/** Leads every instruction on vectors; the numbers below follow it. */
export const VECTOR = 0xfd;

export const vector = {
  load: 0x00,
  load64Splat: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  f64Splat: 0x14,
  not: 0x4d,
  and: 0x4e,
  or: 0x50,
  bitSelect: 0x52,
  load64Lane: 0x57,
  i64ShiftLeft: 0xcb,
  i64ShiftRightUnsigned: 0xcd,
  f64Nearest: 0x94,
  f64Floor: 0x75,
  f64Add: 0xf0,
  f64Subtract: 0xf1,
  f64Absolute: 0xec,
  f64Negate: 0xed,
  f64SquareRoot: 0xef,
} as const;

/** Minimum and maximum propagate NaN and order −0 before 0, as Math.min and Math.max do. */
export const binaryVector: Readonly<Record<BinaryOperation, number>> = {
  add: vector.f64Add,
  subtract: vector.f64Subtract,
  multiply: 0xf2,
  divide: 0xf3,
  minimum: 0xf4,
  maximum: 0xf5,
};

export const comparisonVector: Readonly<Record<Comparison, number>> = {
  equal: 0x47,
  less: 0x49,
  lessOrEqual: 0x4b,
};

export const valueType = { i32: 0x7f, vector: 0x7b } as const;

/** The type of a block that leaves nothing on the stack. */
export const NO_RESULT = 0x40;
