/** What is known of a data problem beforehand, at once. */
import { atOnce } from '../../src/engine/at-once';
import { surveyData } from '../../src/engine/data-survey';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import type { Survey } from '../../src/engine/survey';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';

/** Over the view that is proposed; of three parameters or more over the plane of the first two. */
export function surveyOfData(source: DataSource, executor: Executor = blockExecutor): Survey {
  return atOnce(
    surveyData(
      {
        kind: 'survey',
        source,
        view: proposalFor(source).view,
        ...(source.parameters.length > 2 && { plane: { axes: [0, 1], at: [0, 0, 0] } }),
        seeds: [],
        kinks: [],
      },
      executor,
    ),
  );
}
