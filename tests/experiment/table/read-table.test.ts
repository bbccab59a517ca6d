/** Tables as people paste and drop them, good and bad: columns, or one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/engine/at-once';
import { choosingColumns, probableColumns } from '../../../src/experiment/table/chosen-columns';
import {
  LONGEST_TEXT,
  type ReadTable,
  readingTable,
} from '../../../src/experiment/table/read-table';

function read(text: string): ReadTable {
  const table = atOnce(readingTable(text));
  if ('refusal' in table) throw new Error(table.refusal);
  return table;
}

/** The rows of the columns that are probably meant, and the rows that could not be used. */
function rowsOf(text: string, task: 'fit' | 'classify' = 'fit') {
  const table = read(text);
  const choice = probableColumns(table, task);
  if (choice === undefined) throw new Error('No columns.');
  const chosen = atOnce(choosingColumns(table, choice));
  if ('refusal' in chosen) throw new Error(chosen.refusal);
  const { columns, count, values } = chosen.table;
  const rows = Array.from({ length: count }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
  return { rows, names: chosen.names, unread: chosen.unread };
}

const refusal = (text: string): unknown => {
  const table = atOnce(readingTable(text));
  return 'refusal' in table ? table.refusal : table.columns.map(({ name }) => name);
};

describe('a table', () => {
  it.each([
    ['commas', 'x,y\n1,2\n3.5,-4e1\n'],
    ['semicolons', 'x;y\n1;2\n3.5;-4e1\n'],
    ['tabs', 'x\ty\n1\t2\n3.5\t-4e1\n'],
    ['spaces', 'x   y\n 1  2\n3.5   -4e1  \n'],
    ['bars', 'x|y\n1|2\n3.5|-4e1\n'],
    ['decimal commas and semicolons', 'x;y\n1;2\n3,5;-4e1\n'],
    ['decimal commas and tabs', 'x\ty\n1,0\t2\n3,5\t-4e1\n'],
    ['decimal commas and spaces', 'x y\n1,0 2\n3,5 -4e1\n'],
    ['a byte order mark and Windows lines', '\ufeffx,y\r\n1,2\r\n3.5,-40\r\n'],
    ['old lines, and no line break at the end', 'x,y\r1,2\r3.5,-40'],
    ['quotes', '"x","y"\n"1","2"\n"3.5","-40"\n'],
    ['quoted decimal commas', '"x";"y"\n"1,0";"2"\n"3,5";"-40"\n'],
    [
      'the separator in the first line, as spreadsheets write it',
      'sep=;\r\nx;y\r\n1;2\r\n3,5;-40\r\n',
    ],
    ['a true minus and empty lines', '\n\nx,y\n1,2\n\n3.5,−40\n\n'],
  ])('is read with %s', (_, text) => {
    expect(rowsOf(text)).toEqual({
      rows: [
        [1, 2],
        [3.5, -40],
      ],
      names: ['x', 'y'],
      unread: [],
    });
  });

  it('need not name its columns', () => {
    expect(rowsOf('1,2\n3,4')).toMatchObject({
      rows: [
        [1, 2],
        [3, 4],
      ],
      names: ['column 1', 'column 2'],
    });
  });

  it('may hold names with separators, line breaks and quotes', () => {
    expect(rowsOf('"dose, ""mg""\n(x)",y\n1,2\n')).toMatchObject({
      names: ['dose, "mg"\n(x)', 'y'],
      rows: [[1, 2]],
    });
  });

  it('may part thousands, where the decimal mark tells them', () => {
    expect(rowsOf('a;b\n1.234,5;1\n1.234.567,25;2,5').rows).toEqual([
      [1234.5, 1],
      [1234567.25, 2.5],
    ]);
    expect(rowsOf("a;b\n1,234.5;1\n1'234'567.25;2.5").rows).toEqual([
      [1234.5, 1],
      [1234567.25, 2.5],
    ]);
  });

  it('may have columns of text, which are passed over', () => {
    const text = 'name,speed,when,distance\nA,4,monday,2\nB,7,"tuesday, late",4';
    expect(rowsOf(text)).toMatchObject({
      names: ['speed', 'distance'],
      rows: [
        [4, 2],
        [7, 4],
      ],
    });
  });

  it('counts the rows that cannot be used, and says where the first stand', () => {
    const text = 'x,y\n1,2\n,3\nabc,4\n5,NA\n6,inf\n7\n8,9,10\n1e300,1\n9,9\n';
    expect(rowsOf(text)).toEqual({
      names: ['x', 'y'],
      rows: [
        [1, 2],
        [9, 9],
      ],
      unread: [
        { reason: 'missing', count: 2, lines: [3, 5] },
        { reason: 'text', count: 1, lines: [4] },
        { reason: 'infinite', count: 1, lines: [6] },
        { reason: 'too few columns', count: 1, lines: [7] },
        { reason: 'too many columns', count: 1, lines: [8] },
        { reason: 'too large', count: 1, lines: [9] },
      ],
    });
  });

  it('counts lines as an editor does, also where cells hold line breaks', () => {
    const { unread } = rowsOf('a,b,note\n1,2,"two\nlines"\n3,?,""\n4,5,x\n6,7,x');
    expect(unread).toEqual([{ reason: 'missing', count: 1, lines: [4] }]);
  });

  it('has classes by any two words or numbers', () => {
    const words = 'kind,length,width\nb,1,2\na,3,4\nb,5,6';
    expect(rowsOf(words, 'classify')).toMatchObject({
      names: ['length', 'width', 'kind'],
      rows: [
        [1, 2, 1],
        [3, 4, 0],
        [5, 6, 1],
      ],
    });
    expect(rowsOf('x,y\n1,0\n2,1\n3,1', 'classify').rows).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(rowsOf('x,y\n1,-1\n2,1\n3,-1', 'classify').rows[0]).toEqual([1, 0]);
    const three = read('x,y\n1,0\n2,1\n3,2');
    expect(probableColumns(three, 'classify')).toBeUndefined();
    expect(atOnce(choosingColumns(three, { features: [0], target: 1, classes: true }))).toEqual({
      refusal: '"y" does not part two classes: it needs exactly two different values.',
    });
  });

  it('is read up to 100,000 rows, and the rest is counted', () => {
    const text = `x,y\n${'1.5,2.5\n'.repeat(100_003)}`;
    const { rows, unread } = rowsOf(text);
    expect(rows).toHaveLength(100_000);
    expect(unread).toEqual([{ reason: 'too many rows', count: 3, lines: [] }]);
  });
});

describe('what is no table', () => {
  it.each([
    ['', 'There is nothing in it.'],
    [' \n\r\n ', 'There is nothing in it.'],
    ['\ufeff', 'There is nothing in it.'],
    ['PK\u0003\u0004abc', 'This is a workbook, not text: save the sheet as CSV and use that.'],
    ['x\0,\0y\0', 'This is no text in UTF-8: save it as CSV (UTF-8) and use that.'],
    ['Once upon a time\nthere was a line.\n', 'No column of this text holds numbers.'],
    [`x${',x'.repeat(1_000_000)}\n1,2`, 'Line 1 has more than 500 columns.'],
    [
      '1,2\n'.repeat(LONGEST_TEXT / 4 + 1),
      'This is too large: at most 20 million characters can be read.',
    ],
  ])('is told in one sentence (%#)', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
  });

  it('is told where too few columns hold numbers', () => {
    expect(probableColumns(read('x\n1\n2\n3'), 'fit')).toBeUndefined();
    expect(probableColumns(read('1,5\n2,5\n'), 'fit')).toMatchObject({ features: [0], target: 1 });
  });

  it('is told where no row is whole', () => {
    const table = read('x,y\n1,\n,2\n');
    expect(atOnce(choosingColumns(table, { features: [0], target: 1, classes: false }))).toEqual({
      refusal: 'No row holds a number in every column chosen.',
    });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...['"', ',', ';', '\t', ' ', '\n', '\r', '1', '2.5', '3,5', 'x', '-', 'NA', '\ufeff', '""'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const table = atOnce(readingTable(pieces.join('')));
        if ('refusal' in table) return;
        for (const task of ['fit', 'classify'] as const) {
          const choice = probableColumns(table, task);
          if (choice !== undefined) atOnce(choosingColumns(table, choice));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every table of numbers', () => {
  const finite = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
  const styles = fc.constantFrom(
    { separator: ',', mark: '.' },
    { separator: ';', mark: '.' },
    { separator: ';', mark: ',' },
    { separator: '\t', mark: ',' },
    { separator: '\t', mark: '.' },
  );

  it('gives back the numbers that were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(finite, finite), { minLength: 1, maxLength: 30 }),
        styles,
        fc.boolean(),
        (rows, { separator, mark }, header) => {
          const lines = rows.map((row) =>
            row.map((value) => String(value).replace('.', mark)).join(separator),
          );
          const text = [...(header ? [`x${separator}y`] : []), ...lines].join('\n');
          const { format } = read(text);
          // A row of whole numbers alone tells no mark; the numbers are the same.
          expect(format.separator).toBe(separator);
          expect(rowsOf(text).rows).toEqual(rows);
        },
      ),
    );
  });
});
