/** What work comes to: a trajectory grows stretch by stretch, everything else arrives whole. */
import type { Field } from './field';
import type { Inspection } from './inspection';
import type { Saddles } from './saddle';
import type { Slopes } from './slopes';
import type { Survey } from './survey';
import type { Sweep } from './sweep';
import type { Trajectory } from './trajectory';
import type { Work } from './work';

/** The result of each kind of work. */
export interface ResultOf {
  readonly descent: Trajectory;
  readonly survey: Survey;
  readonly field: Field;
  readonly sweep: Sweep;
  readonly inspection: Inspection;
  readonly slopes: Slopes;
  readonly saddles: Saddles;
}

export type Result = ResultOf[Work['kind']];

/** A result that arrives in one piece. */
export type Whole = ResultOf[Exclude<Work['kind'], 'descent'>];
