/** What the workers have computed for the open document; replaced piece by piece as frames arrive. */
import { createStore } from 'zustand/vanilla';
import { emptyShelf, type Shelf } from './shelf';

export interface ResultsState extends Shelf {
  /** All results are of this loss, by its key: where another problem is chosen, they change over together. */
  readonly loss: string | undefined;
  /** True once every result belongs to the document as it is. */
  readonly settled: boolean;
  /** Jobs that have run longer than a moment: shown with progress. */
  readonly waiting: boolean;
  /** While waiting: the share of all work that is done, from 0 to 1. */
  readonly progress: number;
  /** Somebody cancelled what is still missing. */
  readonly cancelled: boolean;
  /** A sentence when something failed for good. */
  readonly trouble: string | undefined;
  /** A sentence where this browser starts no workers: nothing is computed, now or later. */
  readonly unable: string | undefined;
  /** A sentence on the engine in use, when it is not the fast one. */
  readonly remark: string | undefined;
}

const nothing: ResultsState = {
  ...emptyShelf,
  loss: undefined,
  settled: false,
  waiting: false,
  progress: 0,
  cancelled: false,
  trouble: undefined,
  unable: undefined,
  remark: undefined,
};

/** Whether nothing more comes unless somebody asks for it. */
export const isGivenUp = ({ cancelled, trouble, unable }: ResultsState): boolean =>
  cancelled || trouble !== undefined || unable !== undefined;

export const createResults = () => createStore<ResultsState>(() => nothing);

export type ResultsStore = ReturnType<typeof createResults>;
