/** Epochs on the charts: where runs in mini-batches have gone through all of their data once more. */
import { useMemo } from 'react';
import type { StepMark } from '../../drawing/chart-frame';
import { epochEnds } from '../../experiment/data/epochs';
import type { Experiment } from '../../experiment/experiment';
import { sourceOf } from '../../experiment/problem';
import { useDocument } from '../../state/session';
import { words } from './words';

export interface Epochs {
  readonly steps: number;
  /** Rows of the data, and of a mini-batch. */
  readonly count: number;
  readonly batch: number;
}

/** CSS pixels from mark to mark, at least. */
const APART = 36;

/** Undefined where every step sees all data. */
function epochsOf({ problem, steps, batch }: Experiment): Epochs | undefined {
  if (batch === undefined) return undefined;
  const source = sourceOf(problem);
  return source.kind === 'data' ? { steps, count: source.table.count, batch } : undefined;
}

/** @param width of the plot, in CSS pixels */
export const marksFor = ({ steps, count, batch }: Epochs, width: number): readonly StepMark[] =>
  epochEnds(steps, count, batch, Math.max(1, Math.floor(width / APART))).map(
    ({ step, epoch }, index) => ({ step, text: index === 0 ? words.epoch(epoch) : String(epoch) }),
  );

/** Those of an experiment; none where every step sees all data. */
export function epochMarks(experiment: Experiment, width: number): readonly StepMark[] {
  const epochs = epochsOf(experiment);
  return epochs === undefined ? [] : marksFor(epochs, width);
}

/** The same object until one of its numbers changes. */
export function useEpochs(): Epochs | undefined {
  const steps = useDocument(({ document }) => document.experiment.steps);
  const count = useDocument(({ document }) => epochsOf(document.experiment)?.count);
  const batch = useDocument(({ document }) => document.experiment.batch);
  return useMemo(
    () => (count === undefined || batch === undefined ? undefined : { steps, count, batch }),
    [steps, count, batch],
  );
}
