/** Generated links that follow the grammar here and there, and the garbage that people and robots put into them. */
import fc from 'fast-check';
import { linkKeys } from '../../src/experiment/link';
import '../support/with-data';

export const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'&=,:;+%#x<>"\'-.0123456789eE'), maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '%3Cimg%20src=x%20onerror=alert(1)%3E',
    'javascript:alert(1)',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    '1_000',
    ' 1 ',
    '%',
    '%zz',
    '%C0%80',
    '%ED%A0%80',
    '%00',
    '%E2%80%AE',
    'x^x^x^x^x',
    'constructor(1)',
    '('.repeat(1000),
    '9'.repeat(400),
    'é'.repeat(3000),
  ),
);

const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...linkKeys.keys()) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'sufrace', 'RUN', 'v ') },
  { weight: 1, arbitrary: garbage },
);

const word = fc.oneof(
  fc.constantFrom(
    'adam',
    'sgd',
    'himmelblau',
    'my-a',
    'cosine',
    'one-cycle',
    'x^2+y^2',
    'x=x-lr*g*k',
    'contours',
    'explore',
    'lr:0.1',
    'lr:-1',
    'beta1:1.5',
    'schedule:cosine',
    'schedule.T_max:1e9',
    'schedule.__proto__:1',
    '__proto__:1',
    'constructor:1',
    'label:%ED%A0%80',
    'color:3.5',
    'hidden:2',
    'clip:1e13',
    'own',
    'anscombe1',
    'iris_vv',
    'huber',
    'delta:0',
    'w*x+b',
    'w1',
    'b',
    '1,2;3,4;a,b;1',
    '1,0;2,1;3,2',
    '1,2,1;3,4,0',
    '0',
    '1',
  ),
  fc.double().map(String),
  garbage,
);

/** Links that follow the grammar here and there. */
export const hostileLink = fc
  .array(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(key, fc.array(word, { maxLength: 5 }), fc.constantFrom(',', ';', ':', '='))
          .map(([name, words, separator]) => `${name}=${words.join(separator)}`),
      },
      { weight: 1, arbitrary: garbage },
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join('&'));
