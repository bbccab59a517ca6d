/** A fair race between ways of doing the same work: interleaved rounds, medians, ratios within one round. */

export interface Entrant {
  readonly name: string;
  /** Does the work once; prepares nothing. */
  run(): void;
  /** Units of work in one call, such as optimizer steps; 1 if left out. */
  readonly operations?: number;
}

export type Goal =
  /** The subject is at least `factor` times as fast as the rival of that name; below 1 it may be slower. */
  | { readonly kind: 'faster'; readonly than: string; readonly factor: number }
  /** The subject takes at most so long per operation. */
  | { readonly kind: 'within'; readonly nanoseconds: number };

export interface Contest {
  readonly name: string;
  /** What one operation is, for the printout: "step", "call". */
  readonly operation: string;
  /** Ours: the one all ratios are about. */
  readonly subject: Entrant;
  readonly rivals: readonly Entrant[];
  readonly goals: readonly Goal[];
}

export interface Outcome {
  readonly contest: string;
  readonly operation: string;
  /** Median nanoseconds per operation, the subject first. */
  readonly times: readonly { readonly name: string; readonly nanoseconds: number }[];
  /** Median over rounds of rival's time / subject's time: above 1 the subject is faster. */
  readonly ratios: readonly { readonly name: string; readonly ratio: number }[];
  readonly goals: readonly { readonly goal: Goal; readonly met: boolean }[];
}

/** Odd, so that a median is one of the measured values. */
const ROUNDS = 15;
/** A browser's clock may be as coarse as 0.1 ms; a round must be much longer than that. */
const ROUND_MILLISECONDS = 25;
const WARM_UP_MILLISECONDS = 300;

/** Runs one contest. Everybody warms up first; then each round gives everybody a turn, in rotating order. */
export function contest({ name, operation, subject, rivals, goals }: Contest): Outcome {
  const entrants = [subject, ...rivals];
  const calls = entrants.map(warmUp);
  const rounds = entrants.map(() => new Float64Array(ROUNDS));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < entrants.length; turn++) {
      const index = (turn + round) % entrants.length;
      const entrant = entrants[index];
      const times = rounds[index];
      if (entrant && times) times[round] = measure(entrant, calls[index] ?? 1);
    }
  }
  const own = rounds[0] ?? new Float64Array(ROUNDS);
  const times = entrants.map((entrant, index) => ({
    name: entrant.name,
    nanoseconds: median(rounds[index] ?? own),
  }));
  const ratios = rivals.map((rival, index) => ({
    name: rival.name,
    ratio: median((rounds[index + 1] ?? own).map((time, round) => time / (own[round] ?? time))),
  }));
  return {
    contest: name,
    operation,
    times,
    ratios,
    goals: goals.map((goal) => ({ goal, met: isMet(goal, median(own), ratios) })),
  };
}

function isMet(goal: Goal, nanoseconds: number, ratios: Outcome['ratios']): boolean {
  if (goal.kind === 'within') return nanoseconds <= goal.nanoseconds;
  const rival = ratios.find(({ name }) => name === goal.than);
  if (rival === undefined) throw new Error(`A goal names "${goal.than}", which is no rival here.`);
  return rival.ratio >= goal.factor;
}

/** @returns how many calls fill a round */
function warmUp(entrant: Entrant): number {
  let calls = 0;
  const begin = performance.now();
  let elapsed = 0;
  while (elapsed < WARM_UP_MILLISECONDS) {
    entrant.run();
    calls++;
    elapsed = performance.now() - begin;
  }
  // The first calls were slow, so this is too few at first; a second, warm look corrects it.
  const guess = Math.max(1, Math.ceil((calls * ROUND_MILLISECONDS) / elapsed));
  const warm = (measure(entrant, guess) * (entrant.operations ?? 1)) / 1e6;
  return Math.max(1, Math.ceil(ROUND_MILLISECONDS / Math.max(warm, 1e-6)));
}

/** @returns nanoseconds per operation */
function measure(entrant: Entrant, calls: number): number {
  const begin = performance.now();
  for (let call = 0; call < calls; call++) entrant.run();
  return ((performance.now() - begin) * 1e6) / (calls * (entrant.operations ?? 1));
}

function median(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? Number.NaN;
}
