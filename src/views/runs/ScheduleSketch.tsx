/** A sketch of how a schedule leads the learning rate from the first step to the last. */
import { useMemo } from 'react';
import type { RunSchedule } from '../../experiment/experiment';
import { useDocument } from '../../state/session';
import { SKETCH, scheduleCurve } from './schedule-curve';

interface ScheduleSketchProps {
  readonly schedule: RunSchedule;
  readonly color: string;
}

/** The stroke needs some room around the curve. */
const ROOM = 3;

export function ScheduleSketch({ schedule, color }: ScheduleSketchProps) {
  const steps = useDocument((state) => state.document.experiment.steps);
  const curve = useMemo(() => scheduleCurve(schedule, steps), [schedule, steps]);
  const { width, height } = SKETCH;
  return (
    <figure className="schedule-sketch">
      <svg
        viewBox={`${-ROOM} ${-ROOM} ${width + 2 * ROOM} ${height + 2 * ROOM}`}
        style={{ color }}
        aria-hidden="true"
      >
        <path className="schedule-ground" d={`M0,${height}H${width}`} />
        <path className="schedule-curve" d={curve} />
      </svg>
      <figcaption>
        <span>step 1</span>
        <span>step {steps}</span>
      </figcaption>
    </figure>
  );
}
