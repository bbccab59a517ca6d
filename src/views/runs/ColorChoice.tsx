/** The colour and marker of a run, one of the twelve there are. */
import { useId } from 'react';
import { setColor } from '../../experiment/changes';
import type { Run } from '../../experiment/experiment';
import { COLORS } from '../../experiment/suggest';
import { useSession } from '../../state/session';
import { RunMark } from './RunMark';
import { colorName, words } from './words';

export function ColorChoice({ run: { key, color } }: { readonly run: Run }) {
  const { documents } = useSession();
  const group = useId();
  return (
    <fieldset className="run-colors">
      <legend className="visually-hidden">{words.color}</legend>
      {Array.from({ length: COLORS }, (_, candidate) => (
        <label key={colorName(candidate)} className="run-color">
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            aria-label={colorName(candidate)}
            checked={candidate === color}
            onChange={() => documents.change((experiment) => setColor(experiment, key, candidate))}
          />
          <RunMark color={candidate} />
        </label>
      ))}
    </fieldset>
  );
}
