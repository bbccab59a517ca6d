import { expect, it } from 'vitest';
import { spreadsheetText } from '../../src/experiment/spreadsheet-text';

it.each([
  ['=1+1', "'=1+1"],
  ['+x', "'+x"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['Adam', 'Adam'],
  ['', ''],
  ['a=b', 'a=b'],
])('%s stands in a spreadsheet as %s', (text, cell) => {
  expect(spreadsheetText(text)).toBe(cell);
});
