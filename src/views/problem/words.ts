/** What the choice of a problem says, in one place. */
import { formatShort } from '../../drawing/format';

export const words = {
  heading: 'Loss surface',
  dataHeading: 'Data',
  editFormula: 'Edit a copy of the formula',
  typeYourOwn: 'Type your own',
  start: (parameter: string) => `Start ${parameter}`,
  starts: 'Named starts',
  steps: 'Steps',
  noise: 'Noise',
  off: 'off',
  point: (position: readonly number[]) => `(${position.map(formatShort).join(', ')})`,
  seed: 'Seed',
  newSeed: 'New seed',
  copySeed: 'Copy seed',
  seedCopied: (seed: number) => `Seed ${seed} copied`,
  seedRefused: (seed: number) => `The browser did not let this page copy: the seed is ${seed}`,
  seedWithoutNoise: (seed: number) => `Seed ${seed}; without noise it changes nothing`,
} as const;
