/** What the step taken apart says, in one place. */

import { formatShort } from '../../drawing/format';

export const words = {
  title: 'One step, taken apart',
  run: 'Run taken apart',
  step: (step: number) => `step ${step}, line by line`,
  lastStep: (step: number) => `step ${step}, its last`,
  ended: 'The loss has no value where this run begins, so there is no step to take apart.',
  substitute: 'Numbers in formulas',
  digits: 'All digits',
  lines: 'Every line of the rule with its numbers at this step',
  given: 'slope of the loss',
  seen: (noisy: boolean, clipped: boolean) =>
    `as the rule sees it, ${[noisy && 'with noise', clipped && 'clipped'].filter(Boolean).join(' and ')}`,
  madeOf: 'What the step is made of',
  arrows: 'Arrows on the map',
  flatOnly: 'They lie on the flat map, which stands behind the 3D view: choose Map to see them.',
  parts: {
    gradient: 'Gradient, ',
    first: 'Its first step here',
    memory: 'Memory',
    taken: 'Step taken',
  },
  gradientOnly: (name: string) =>
    `The gradient part is what gradient descent does at this rate, and what ${name} would do without a past; memory is what its earlier steps add.`,
  partsMeaning: (name: string) =>
    `The gradient part is what gradient descent would do at this rate. The first step is what ${name} would do here without a past; memory is what its earlier steps add to that.`,
  scaled: (times: number) => `arrows × ${formatShort(times)}`,
  effective: 'Effective learning rate',
  effectiveHint:
    'How far a coordinate goes per unit of steady gradient, with what the rule divides by left as it is.',
  noEffective: 'This step does not grow with the gradient, so there is no such rate.',
  about: (name: string) => `About ${name}`,
  memory: (own: number, shared: number): string => {
    const kept = own === 0 ? 'nothing' : own === 1 ? 'one number' : `${count(own)} numbers`;
    const also =
      shared === 0 ? '' : `, and ${shared === 1 ? 'one' : count(shared)} for all together`;
    return `As set here it keeps ${kept} per parameter${also}`;
  },
  typed: 'A rule of your own.',
  libraries: 'In the libraries',
  differences: 'How they differ',
  same: 'the same path as here',
  differs: 'another path, see below',
  defaults: 'defaults',
} as const;

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const count = (number: number): string => numerals[number] ?? String(number);
