/** The change from the results of one loss to those of another, which are never shown together. */
import { type ObjectiveSource, sourceKey } from '../engine/objective-source';
import { sourceOf } from '../experiment/problem';
import type { Session } from './session';
import { problemInHand } from './shown-view';

/** Of which loss the results of some work are. */
export const lossOf = ({ work }: { readonly work: { readonly source: ObjectiveSource } }): string =>
  sourceKey(work.source);

export class Turnover {
  readonly #session: Session;
  #to: string | undefined;

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
    const state = documents.getState();
    const loss = sourceKey(sourceOf(state.document.experiment.problem));
    const { loss: shown } = results.getState();
    if (problemInHand(state) !== undefined && this.#to === undefined) {
      if (shown !== loss) results.setState({ loss, settled: false });
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
