/** What data problems need comes in a chunk of its own; it is put in here before the first of them exists. */
import type { DataSource } from '../engine/objective-source';
import type { DataProblem, Experiment, FallLineDocument, Presentation } from './experiment';
import type { NoticeList } from './notice-list';
import type { SortedPieces } from './raw-document';

export interface DataPart {
  sourceOf(problem: DataProblem): DataSource;
  nameOf(problem: DataProblem): string;
  /** Learning rates that were chosen for the problem, by optimizer. */
  ratesFor(problem: DataProblem): Readonly<Record<string, number>>;
  /** In a few words, for pictures and paper: pieces that a comma joins. */
  caption(problem: DataProblem): readonly string[];
  isSameSurface(a: DataProblem, b: DataProblem): boolean;
  /** The problem that `fit` or `classify` names, with a notice for all that could not be used. */
  admitProblem(pieces: SortedPieces, notices: NoticeList): DataProblem;
  /** What stands in an experiment only where there are data. */
  admitBatch(value: unknown, problem: DataProblem, notices: NoticeList): Pick<Experiment, 'batch'>;
  admitPlane(
    names: readonly unknown[],
    problem: DataProblem,
    notices: NoticeList,
  ): Pick<Presentation, 'plane'>;
  /** The pieces of a link that name the problem. */
  write(problem: DataProblem): readonly string[];
  /** Whether a link can hold the problem with its data. */
  fitsInLink(problem: DataProblem): boolean;
  /** A document as a file holds it, which has room for all data. */
  writeFile(document: FallLineDocument): string;
  readFile(text: string): FallLineDocument | undefined;
}

let present: DataPart | undefined;

export const installDataPart = (part: DataPart): void => {
  present = part;
};

export const hasDataPart = (): boolean => present !== undefined;

/** @throws Error where it has not come yet, which whoever opens a document sees to */
export function dataPart(): DataPart {
  if (present === undefined)
    throw new Error('A data problem was opened before its part of the program.');
  return present;
}

/** Whether a link or a file names data, so that the part is needed before it is read. */
export const namesData = (text: string): boolean =>
  /(?:^|&)(?:fit|classify)=|"kind"\s*:\s*"(?:fit|classify)"/.test(text);
