/** Runs all contests of the files `*.bench.ts` in this folder; the same module serves Node and a browser's page. */
import { type Contest, contest, type Outcome } from './contest';

interface BenchmarkModule {
  contests(): readonly Contest[] | Promise<readonly Contest[]>;
}

const modules = import.meta.glob<BenchmarkModule>('./*.bench.ts');

/** The files there are, in order. */
export const benchmarks: readonly string[] = Object.keys(modules).sort();

/** @param path one of `benchmarks` */
export async function runBenchmark(path: string): Promise<Outcome[]> {
  const load = modules[path];
  if (load === undefined) throw new Error(`There is no benchmark "${path}".`);
  const { contests } = await load();
  return (await contests()).map(contest);
}
