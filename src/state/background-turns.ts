/**
 * Work in the background while a hand moves: one piece after the other, each to its end. Superseded with every move,
 * none would ever be.
 */
import type { Job } from '../experiment/plan';

/** Milliseconds between two pieces. */
const GAP = 24;

export interface Background {
  isUnderWay(): boolean;
  /** What is wanted, neither there nor under way. */
  waiting(): readonly Job[];
  begin(job: Job): void;
  /** Nothing waits any more: what has come is to be shown. */
  end(): void;
}

export class BackgroundTurns {
  readonly #background: Background;
  /** By lane: which turn was its last. */
  readonly #taken = new Map<string, number>();
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(background: Background) {
    this.#background = background;
  }

  /** The next piece begins soon, unless one is under way. */
  await(): void {
    if (this.#timer === undefined && !this.#background.isUnderWay())
      this.#timer = setTimeout(() => this.#take(), GAP);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #take(): void {
    this.#timer = undefined;
    const job = this.#next(this.#background.waiting());
    if (job === undefined) {
      this.#background.end();
      return;
    }
    this.#taken.set(job.lane, ++this.#count);
    this.#background.begin(job);
    this.await();
  }

  /** The one whose lane had its last turn longest ago. */
  #next(waiting: readonly Job[]): Job | undefined {
    const last = ({ lane }: Job): number => this.#taken.get(lane) ?? 0;
    return waiting.reduce<Job | undefined>(
      (first, job) => (first === undefined || last(job) < last(first) ? job : first),
      undefined,
    );
  }
}
