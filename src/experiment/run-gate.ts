/** The gate for runs: the optimizer must be known, and every setting must be one of its. */
import { optimizers } from '../catalogue/optimizers';
import { MOST_RUNS, type Run } from './experiment';
import { RUN_WORDS, SCHEDULE_PREFIX } from './link';
import { type Method, methodOf } from './method';
import type { NoticeList } from './notice-list';
import { brief, quote, suggestion } from './quotation';
import type { RawPiece } from './raw-document';
import { RunReader, type Surroundings } from './run-reader';

type RawRun = Extract<RawPiece, { kind: 'run' }>;

/** The runs that can be carried out, at most twelve, with keys from 1 on. */
export function admitRuns(candidates: readonly RawRun[], surroundings: Surroundings): Run[] {
  const runs: Run[] = [];
  candidates.forEach((candidate, position) => {
    const { rules, notices } = surroundings;
    const id = typeof candidate.optimizer === 'string' ? candidate.optimizer : '';
    const method = methodOf(id, rules);
    const place = candidates.length > 1 ? `Run ${position + 1} (${brief(id)}): ` : '';
    if (method === undefined) {
      const known = [...optimizers, ...rules].map((one) => one.id);
      const help = suggestion(candidate.optimizer, known);
      const sentence = `Unknown optimizer ${quote(candidate.optimizer)}.${help}`;
      notices.add('run', `${place}${sentence} The run is left out.`);
    } else if (runs.length >= MOST_RUNS)
      notices.add('run', `${place}There can be ${MOST_RUNS} runs; ${quote(id)} is left out.`);
    else {
      const settings = settingsOf(candidate, method, place, notices);
      runs.push(
        new RunReader(settings, method, place, surroundings).run(runs.length + 1, position),
      );
    }
  });
  return runs;
}

/** The settings of a run by name; a name given again and a name that means nothing are reported. */
function settingsOf(
  candidate: RawRun,
  method: Method,
  place: string,
  notices: NoticeList,
): ReadonlyMap<string, unknown> {
  const names = method.hyperparameters.map((hyperparameter) => hyperparameter.name);
  const known = new Set<string>([...RUN_WORDS, ...names]);
  const settings = new Map<string, unknown>();
  for (const { name, value } of candidate.settings) {
    if (!known.has(name) && !name.startsWith(SCHEDULE_PREFIX)) {
      const sentence = `${method.name} has no hyperparameter ${quote(name)}.`;
      notices.add(name, `${place}${sentence}${suggestion(name, known)} It is left out.`);
    } else if (settings.has(name))
      notices.add(name, `${place}${quote(name)} is given twice; the first counts.`);
    else settings.set(name, value);
  }
  return settings;
}
