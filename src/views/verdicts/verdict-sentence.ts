/** A verdict in words, without the run's name: "converges to (3, 2) at step 41 …"; steps and points can be followed. */
import { formatCount, formatShort } from '../../drawing/format';
import type { Verdict } from '../../engine/verdict';
import type { DivergenceReason } from '../../engine/verdict/divergence-reason';
import type { RestingPoint } from '../../engine/verdict/resting-point';

/** A step leads the playhead there, a point shows itself on the map; what each is for tells it from the others. */
export type SentencePart =
  | string
  | {
      readonly kind: 'step';
      readonly role: 'when' | 'why';
      readonly step: number;
      readonly text: string;
    }
  | {
      readonly kind: 'point';
      readonly role: 'where';
      readonly position: readonly number[];
      readonly text: string;
    };

const toStep = (step: number, role: 'when' | 'why' = 'when'): SentencePart => ({
  kind: 'step',
  role,
  step,
  text: `step ${step}`,
});

const toPoint = (position: readonly number[]): SentencePart => ({
  kind: 'point',
  role: 'where',
  position,
  text: `(${position.map((value) => formatShort(tidy(value))).join(', ')})`,
});

/** What Newton's method leaves of a 0. */
const tidy = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value);

const count = (steps: number): string => `${formatCount(steps)} ${steps === 1 ? 'step' : 'steps'}`;

/** Losses below this tend to 0. */
const NOTHING = 1e-9;

const after = (epochs: number | undefined): string =>
  epochs === undefined ? '' : `, after ${formatShort(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}`;

export function verdictSentence(verdict: Verdict): readonly SentencePart[] {
  switch (verdict.kind) {
    case 'left the domain':
      return ['leaves the domain at ', toStep(verdict.step), ': there the loss is undefined.'];
    case 'singular':
      return [
        'ends before ',
        toStep(verdict.step),
        ': the Hessian is singular there, so Newton’s step is undefined.',
      ];
    case 'diverged':
      return ['diverges at ', toStep(verdict.step), ...because(verdict.reason)];
    case 'growing':
      return verdict.reason?.kind === 'no lower bound'
        ? ['runs downhill without end: the loss has no lower bound that way.']
        : [
            'runs away, further and higher since ',
            toStep(verdict.since),
            ...because(verdict.reason),
          ];
    case 'endless':
      return endless(verdict);
    case 'converged': {
      const { at, since, loss, epochs } = verdict;
      return [
        'converges to ',
        toPoint(at.position),
        ' at ',
        toStep(since),
        `${after(epochs)}: ${rank(at, loss)}.`,
      ];
    }
    case 'circling':
    case 'bouncing': {
      const { kind, minimum, centre, radius, grows } = verdict;
      const does = kind === 'circling' ? 'circles ' : 'bounces about ';
      const steps = grows ? 'still grow' : 'do not shrink';
      return [
        `${does}${named(minimum)}`,
        toPoint(centre),
        `, up to ${formatShort(radius)} away: its steps ${steps}.`,
      ];
    }
    case 'hovering':
      return [
        `hovers about ${named(verdict.minimum)}`,
        toPoint(verdict.centre),
        `, on average ${formatShort(verdict.distance)} away: ${verdict.epochs === undefined ? 'noise keeps it moving' : 'every batch draws it another way'}.`,
      ];
    case 'wandering': {
      const { since, way, position, loss } = verdict;
      return [
        `jumps about: it moved ${formatShort(way)} since `,
        toStep(since),
        ' and is at ',
        toPoint(position),
        ` now; its steps do not shrink; loss ${formatShort(loss)}.`,
      ];
    }
    case 'stuck':
      return stuck(verdict);
    case 'on its way': {
      const { towards, position, loss, steps } = verdict;
      if (towards === undefined)
        return [
          'is still moving after ',
          toStep(steps),
          ', at ',
          toPoint(position),
          `; loss ${formatShort(loss)}.`,
        ];
      const { minimum, remaining } = towards;
      const place = toPoint(minimum.position);
      return remaining === 0
        ? ['is close to ', place, `, its steps not settled yet; loss ${formatShort(loss)}.`]
        : [
            'is on its way to ',
            place,
            `: about ${many(remaining)} more; loss ${formatShort(loss)}.`,
          ];
    }
  }
}

function because(reason: DivergenceReason | undefined): readonly SentencePart[] {
  switch (reason?.kind) {
    case undefined:
      return ['.'];
    case 'rate': {
      const { rate, limit, step } = reason;
      const [ours, most] = apart(rate, limit);
      return [`: its rate ${ours} is above ${most}, the limit at `, toStep(step, 'why'), '.'];
    }
    case 'no lower bound':
      return [': the loss has no lower bound that way.'];
    case 'cliff':
      return [
        ': a slope ten times as steep as any before threw it at ',
        toStep(reason.step, 'why'),
        '.',
      ];
  }
}

function endless({ loss, towards }: Extract<Verdict, { kind: 'endless' }>): SentencePart[] {
  const parted = towards < NOTHING;
  return [
    `goes on for ever, as a boundary ${parted ? '' : 'all but '}parts the classes: the larger the weights, the lower the `,
    `loss, ${formatShort(loss)} now; to ${formatShort(parted ? 0 : towards)} it never comes.`,
  ];
}

/** With as many digits as it takes to tell them apart. */
function apart(rate: number, limit: number): readonly [string, string] {
  const short = [formatShort(rate), formatShort(limit)] as const;
  if (short[0] !== short[1]) return short;
  return [String(Number(rate.toPrecision(6))), String(Number(limit.toPrecision(6)))];
}

function rank({ rank: kind, above, flat }: RestingPoint, loss: number): string {
  const height = `loss ${formatShort(loss)}`;
  if (flat)
    return kind === 'local'
      ? `on a flat floor, as low along a whole line, ${formatShort(above)} above the best known`
      : `on a flat floor, as low along a whole line, ${height}`;
  switch (kind) {
    case 'global':
      return `a global minimum, ${height}`;
    case 'local':
      return `a local minimum, ${formatShort(above)} above the best known`;
    case 'unknown':
      return `a minimum, ${height}`;
    case 'decayed':
      return `a minimum of loss and weight decay, ${height}`;
  }
}

const named = (minimum: RestingPoint | undefined): string =>
  minimum?.rank === 'local' ? 'the local minimum ' : '';

function stuck(verdict: Extract<Verdict, { kind: 'stuck' }>): readonly SentencePart[] {
  const { on, position, loss, way, since, remaining } = verdict;
  const place = toPoint(position);
  const height = `loss ${formatShort(loss)}`;
  switch (on) {
    case 'saddle':
      return ['is stuck on the saddle at ', place, `, level and yet no minimum; ${height}.`];
    case 'maximum':
      return ['is stuck on the maximum at ', place, `, level and yet no minimum; ${height}.`];
    case 'plateau':
      return ['is stuck on a plateau at ', place, `: hardly any slope or curvature; ${height}.`];
    case 'slope':
      if (way === 0) return ['stands still on a slope at ', place, `; ${height}.`];
      return [
        'crawls at ',
        place,
        `: it moved ${formatShort(way)} since `,
        toStep(since),
        remaining === undefined ? `; ${height}.` : `; about ${many(remaining)} to go.`,
      ];
  }
}

/** An estimate, in two digits. */
function many(steps: number): string {
  if (steps > 1e6) return 'a million steps and more';
  return count(Number(steps.toPrecision(2)));
}
