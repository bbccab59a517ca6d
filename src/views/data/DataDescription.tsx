/** The data view in words: which data, and how well the chosen run fits once nothing moves any more. */
import { useEffect, useState } from 'react';
import { isDataProblem, problemName } from '../../experiment/problem';
import { type Session, useSession } from '../../state/session';
import { readoutText } from './DataReadout';
import { pointsOf } from './data-points';
import { axisNames } from './ground-painter';
import { words } from './words';

interface DataDescriptionProps {
  readonly id: string;
}

/** Milliseconds without a change after which the text follows: nobody can hear that many numbers. */
const CALM = 400;

export function DataDescription({ id }: DataDescriptionProps) {
  const session = useSession();
  const [text, setText] = useState('');
  useEffect(() => {
    const { documents, results } = session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (results.getState().settled) setText(inWords(session));
      }, CALM);
    };
    const stops = [documents.subscribe(changed), results.subscribe(changed)];
    changed();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);
  return (
    <p id={id} className="visually-hidden">
      {text}
    </p>
  );
}

function inWords(session: Session): string {
  const { problem } = session.documents.getState().document.experiment;
  if (!isDataProblem(problem)) return '';
  const { x, y } = axisNames(problem);
  const { count } = pointsOf(problem);
  return `${problemName(problem)}: ${words.pointsOf(count)}, ${y} by ${x}. ${readoutText(session)}.`;
}
