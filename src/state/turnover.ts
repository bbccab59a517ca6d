/** The change from the results of one loss to those of another, which are never shown together. */
import { type ObjectiveSource, sourceKey } from '../engine/objective-source';
import type { Problem } from '../experiment/experiment';
import { isDataProblem, isSameSurface, sourceOf } from '../experiment/problem';
import type { Session } from './session';

/** Of which loss the results of some work are. */
export const lossOf = ({ work }: { readonly work: { readonly source: ObjectiveSource } }): string =>
  sourceKey(work.source);

export class Turnover {
  readonly #session: Session;
  #to: string | undefined;
  /** That of the last change. */
  #problem: Problem | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The loss that the results are about to change over to; undefined once they have. */
  get to(): string | undefined {
    return this.#to;
  }

  /**
   * Turns to the problem of the document: results of its loss wait for each other. While a hand moves points, or a
   * setting of the loss, each is shown as soon as it comes: the hand would be far ahead of all of them.
   * @returns the only loss whose results may still be shown; undefined where those before it may
   */
  begin(): string | undefined {
    const { documents, results } = this.#session;
    const { document, gesture } = documents.getState();
    const { problem } = document.experiment;
    const loss = sourceKey(sourceOf(problem));
    const { loss: shown } = results.getState();
    const before = this.#problem;
    this.#problem = problem;
    const goesOn = gesture !== undefined && isDataProblem(problem) && this.#to === undefined;
    if (goesOn && before && shown !== loss && isSameSurface(problem, before)) {
      results.setState({ loss, settled: false });
      return undefined;
    }
    if (shown === undefined) results.setState({ loss });
    this.#to = shown === undefined || shown === loss ? undefined : loss;
    return loss;
  }

  /** The new results are shown. */
  end(): void {
    this.#to = undefined;
  }
}
