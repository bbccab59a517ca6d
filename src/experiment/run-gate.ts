/** The gate for runs: the optimizer must be known, every setting is held against it, defaults fill the rest. */

import { optimizers } from '../catalogue/optimizers';
import type { ScheduleDefinition } from '../catalogue/schedule';
import { scheduleById } from '../catalogue/schedules';
import { type Bounds, clipBounds, rateBounds } from './bounds';
import { defaultValues } from './defaults';
import { MOST_RUNS, type Problem, type Run, type RunSchedule, type TypedRule } from './experiment';
import { RUN_WORDS, SCHEDULE_PREFIX } from './link';
import { type Method, methodOf } from './method';
import { readableLabel } from './names';
import type { NoticeList } from './notice-list';
import { admitNumber } from './number-gate';
import { brief, quote, suggestion } from './quotation';
import type { RawPiece } from './raw-document';
import { COLORS, startingRate } from './suggest';

const colorBounds: Bounds = { minimum: 0, maximum: COLORS - 1, whole: true };
const switchBounds: Bounds = { minimum: 0, maximum: 1, scale: 'switch' };

type RawRun = Extract<RawPiece, { kind: 'run' }>;

/** What the settings of a run stand beside. */
interface Surroundings {
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
  readonly steps: number;
  readonly notices: NoticeList;
}

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
      const sentence = `${place}Unknown optimizer ${quote(candidate.optimizer)}; the run is left out.`;
      notices.add('run', sentence + suggestion(candidate.optimizer, known));
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
      const sentence = `${place}${method.name} has no hyperparameter ${quote(name)}; it is left out.`;
      notices.add(name, sentence + suggestion(name, known));
    } else if (settings.has(name))
      notices.add(name, `${place}${quote(name)} is given twice; the first counts.`);
    else settings.set(name, value);
  }
  return settings;
}

/** Reads the settings of one run, each with its notice where it fails. */
class RunReader {
  readonly #settings: ReadonlyMap<string, unknown>;
  readonly #method: Method;
  readonly #place: string;
  readonly #surroundings: Surroundings;

  constructor(
    settings: ReadonlyMap<string, unknown>,
    method: Method,
    place: string,
    surroundings: Surroundings,
  ) {
    this.#settings = settings;
    this.#method = method;
    this.#place = place;
    this.#surroundings = surroundings;
  }

  /** @param position among all runs of the link, which gives the colour if nothing else does */
  run(key: number, position: number): Run {
    const { problem, steps } = this.#surroundings;
    const { id, hyperparameters } = this.#method;
    const rate = this.#number('lr', rateBounds, startingRate(this.#method, problem));
    const values = hyperparameters.map((one) => [
      one.name,
      this.#number(one.name, one, one.default),
    ]);
    const schedule = this.#schedule(steps);
    const clip = this.#number('clip', clipBounds, undefined);
    const label = this.#label();
    return {
      key,
      optimizer: id,
      rate,
      hyperparameters: Object.fromEntries(values),
      ...(schedule && { schedule }),
      ...(clip !== undefined && { clip }),
      ...(label !== undefined && { label }),
      color: this.#number('color', colorBounds, position % COLORS),
      hidden: this.#number('hidden', switchBounds, 0) === 1,
    };
  }

  #number<Fallback extends number | undefined>(name: string, bounds: Bounds, fallback: Fallback) {
    if (!this.#settings.has(name)) return fallback;
    const value = this.#settings.get(name);
    const question = { name, value, bounds, separator: ':', place: this.#place } as const;
    return admitNumber(question, fallback, this.#surroundings.notices);
  }

  #report(about: string, sentence: string): void {
    this.#surroundings.notices.add(about, this.#place + sentence);
  }

  #schedule(steps: number): RunSchedule | undefined {
    const definition = this.#scheduleDefinition();
    const known = definition?.parameters.map((parameter) => parameter.name) ?? [];
    for (const setting of this.#settings.keys()) {
      const name = setting.slice(SCHEDULE_PREFIX.length);
      if (!setting.startsWith(SCHEDULE_PREFIX) || known.includes(name)) continue;
      const reason =
        definition === undefined
          ? 'means nothing without a schedule'
          : `is no parameter of the schedule "${definition.id}"`;
      this.#report(
        setting,
        `${quote(setting)} ${reason}; it is left out.${suggestion(name, known)}`,
      );
    }
    if (definition === undefined || definition.id === 'constant') return undefined;
    const defaults = defaultValues(definition.parameters, steps);
    const values = definition.parameters.map((parameter) => {
      const fallback = defaults[parameter.name] ?? parameter.minimum;
      return [parameter.name, this.#number(SCHEDULE_PREFIX + parameter.name, parameter, fallback)];
    });
    return { id: definition.id, parameters: Object.fromEntries(values) };
  }

  #scheduleDefinition(): ScheduleDefinition | undefined {
    if (!this.#settings.has('schedule')) return undefined;
    const id = this.#settings.get('schedule');
    const definition = typeof id === 'string' ? scheduleById.get(id) : undefined;
    if (definition === undefined) {
      const sentence = `Unknown schedule ${quote(id)}; the rate stays constant.`;
      this.#report('schedule', sentence + suggestion(id, scheduleById.keys()));
    }
    return definition;
  }

  #label(): string | undefined {
    if (!this.#settings.has('label')) return undefined;
    const value = this.#settings.get('label');
    if (typeof value !== 'string') {
      this.#report('label', 'The label is no text; it is left out.');
      return undefined;
    }
    const label = readableLabel(value);
    if (label === undefined)
      this.#report('label', 'The label has nothing to show; it is left out.');
    else if (label !== value) this.#report('label', `The label is used as ${quote(label)}.`);
    return label;
  }
}
