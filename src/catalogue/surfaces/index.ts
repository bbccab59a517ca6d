/** The loss surfaces, in the order of the menu. */
import type { SurfaceDefinition } from '../surface';
import { ackley } from './ackley';
import { asymmetricValley } from './asymmetric-valley';
import { beale } from './beale';
import { bohachevsky } from './bohachevsky';
import { booth } from './booth';
import { bowl } from './bowl';
import { branin } from './branin';
import { camel3 } from './camel3';
import { camel6 } from './camel6';
import { doubleWell } from './double-well';
import { dropwave } from './dropwave';
import { easom } from './easom';
import { eggholder } from './eggholder';
import { ellipse10 } from './ellipse10';
import { ellipse100 } from './ellipse100';
import { goldsteinPrice } from './goldstein-price';
import { goldsteinPriceLog } from './goldstein-price-log';
import { griewank } from './griewank';
import { himmelblau } from './himmelblau';
import { l1Valley } from './l1-valley';
import { levy13 } from './levy13';
import { matyas } from './matyas';
import { mccormick } from './mccormick';
import { michalewicz } from './michalewicz';
import { monkeySaddle } from './monkey-saddle';
import { rastrigin } from './rastrigin';
import { ravineRipple } from './ravine-ripple';
import { ravineRotated } from './ravine-rotated';
import { rosenbrock } from './rosenbrock';
import { saddle } from './saddle';
import { schaffer2 } from './schaffer2';
import { sigmoidCliff } from './sigmoid-cliff';
import { styblinskiTang } from './styblinski-tang';
import { tiltedSine } from './tilted-sine';

export const surfaces: readonly SurfaceDefinition[] = [
  // Bowls and ravines
  bowl,
  ellipse10,
  ellipse100,
  ravineRotated,
  booth,
  matyas,
  // Valleys
  rosenbrock,
  beale,
  goldsteinPrice,
  goldsteinPriceLog,
  mccormick,
  asymmetricValley,
  l1Valley,
  // Many minima
  himmelblau,
  doubleWell,
  camel3,
  camel6,
  styblinskiTang,
  branin,
  tiltedSine,
  ravineRipple,
  bohachevsky,
  rastrigin,
  ackley,
  griewank,
  levy13,
  schaffer2,
  dropwave,
  eggholder,
  // Saddles and plateaus
  saddle,
  monkeySaddle,
  michalewicz,
  // Needles and cliffs
  easom,
  sigmoidCliff,
];

export const surfaceById: ReadonlyMap<string, SurfaceDefinition> = new Map(
  surfaces.map((surface) => [surface.id, surface]),
);
