/** The charts beside the map. */
import { LossChart } from './LossChart';
import { StepLengthChart } from './StepLengthChart';

export function Charts() {
  return (
    <>
      <LossChart />
      <StepLengthChart />
    </>
  );
}
