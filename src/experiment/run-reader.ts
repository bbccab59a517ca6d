/** The settings of one run, each held against its bounds and replaced with a notice where it fails. */
import type { ScheduleDefinition } from '../catalogue/schedule';
import { scheduleById } from '../catalogue/schedules';
import { type Bounds, clipBounds, rateBounds } from './bounds';
import { defaultValues } from './defaults';
import type { Problem, Run, RunSchedule, TypedRule } from './experiment';
import { SCHEDULE_PREFIX } from './link';
import type { Method } from './method';
import { readableLabel } from './names';
import type { NoticeList } from './notice-list';
import { admitNumber } from './number-gate';
import { quote, suggestion } from './quotation';
import { COLORS, startingRate } from './suggest';

const colorBounds: Bounds = { minimum: 0, maximum: COLORS - 1, whole: true };
const switchBounds: Bounds = { minimum: 0, maximum: 1, scale: 'switch' };

/** What the settings of a run stand beside. */
export interface Surroundings {
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
  readonly steps: number;
  readonly notices: NoticeList;
}

export class RunReader {
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
        `${quote(setting)} ${reason}.${suggestion(name, known)} It is left out.`,
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
      const sentence = `Unknown schedule ${quote(id)}.${suggestion(id, scheduleById.keys())}`;
      this.#report('schedule', `${sentence} The rate stays constant.`);
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
