/** A verdict in words, without the run's name: "reaches the minimum at (3, 2) at step 41 …". */
import { formatShort } from '../../drawing/format';
import type { Verdict } from '../../engine/verdict';

const place = (position: readonly number[]): string => `(${position.map(formatShort).join(', ')})`;

const count = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

export function verdictSentence(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'diverged':
      return `diverges: at step ${verdict.step} it is beyond all bounds.`;
    case 'left the domain':
      return `leaves the domain at step ${verdict.step}: there the loss is undefined.`;
    case 'singular':
      return `ends before step ${verdict.step}: the Hessian is singular there, so Newton’s step is undefined.`;
    case 'reached': {
      const { minimum, since, loss, above } = verdict;
      const which = above > 0 ? 'settles in the local minimum' : 'reaches the minimum';
      const height = above > 0 ? `, ${formatShort(above)} above the lowest` : '';
      return `${which} at ${place(minimum)} by step ${since}; final loss ${formatShort(loss)}${height}.`;
    }
    case 'elsewhere': {
      const { position, loss, steps } = verdict;
      return `is at ${place(position)} after ${count(steps)}; loss ${formatShort(loss)}.`;
    }
  }
}
