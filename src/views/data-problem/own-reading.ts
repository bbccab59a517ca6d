/** A pasted or dropped table on its way to data: read in slices, so that the page goes on answering. */
import { useEffect, useMemo, useState } from 'react';
import {
  type ChosenColumns,
  type ColumnChoice,
  choosingColumns,
  type NoColumns,
} from '../../experiment/table/chosen-columns';
import {
  LONGEST_TEXT,
  type NoTable,
  type ReadTable,
  readingTable,
} from '../../experiment/table/read-table';
import { inSlices } from '../in-slices';
import { ownWords } from './own-words';

/** What somebody brings: a text, or a file that is to be read. */
export type Brought = { readonly text: string } | { readonly file: File };

/** Undefined while it is being read, and before anything was brought. */
export function useTable(brought: Brought | undefined): ReadTable | NoTable | undefined {
  return useLatest(brought, read);
}

async function read(brought: Brought): Promise<ReadTable | NoTable> {
  const text = 'file' in brought ? await textOf(brought.file) : brought.text;
  return typeof text === 'string' ? inSlices(readingTable(text)) : text;
}

/** The data of the columns chosen; undefined while they are being read. */
export function useColumns(
  table: ReadTable | undefined,
  choice: ColumnChoice | undefined,
): ChosenColumns | NoColumns | undefined {
  const asked = useMemo(() => table && choice && { table, choice }, [table, choice]);
  return useLatest(asked, choose);
}

const choose = ({ table, choice }: { readonly table: ReadTable; readonly choice: ColumnChoice }) =>
  inSlices(choosingColumns(table, choice));

async function textOf(file: File): Promise<string | NoTable> {
  if (file.size > LONGEST_TEXT) return { refusal: ownWords.tooLarge(file.size, LONGEST_TEXT) };
  try {
    return await file.text();
  } catch {
    // A folder, a file that is gone, or one that this browser may not read.
    return { refusal: ownWords.unreadable };
  }
}

/** What became of the latest input, and of no earlier one. @param work the same function every time */
function useLatest<Input extends object, Result>(
  input: Input | undefined,
  work: (input: Input) => Promise<Result>,
): Result | undefined {
  const [done, setDone] = useState<{ input: Input; result: Result } | undefined>(undefined);
  useEffect(() => {
    if (input === undefined) return;
    let wanted = true;
    work(input).then((result) => {
      if (wanted) setDone({ input, result });
    });
    return () => {
      wanted = false;
    };
  }, [input, work]);
  return done?.input === input ? done?.result : undefined;
}
