/** How a learning rate changes: that of one run, or, where one rate is for all, of every run. */
import { useCallback } from 'react';
import { setAllRates } from '../../experiment/changes';
import { setRate } from '../../experiment/run-changes';
import { useSession } from '../../state/session';

/** @returns a function that sets the rate; `dragging` while a hand still moves it, all of which is one undo step */
export function useRateChange(key: number): (rate: number, dragging?: boolean) => void {
  const { documents, workspace } = useSession();
  return useCallback(
    (rate, dragging = false) => {
      const { oneRate } = workspace.getState();
      documents.change(
        (experiment) => (oneRate ? setAllRates(experiment, rate) : setRate(experiment, key, rate)),
        dragging ? `rate ${key}` : undefined,
      );
    },
    [documents, workspace, key],
  );
}
