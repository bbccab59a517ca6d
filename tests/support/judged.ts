/** Runs of the catalogue with everything that a verdict is made of, and their verdicts. */

import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import { atOnce } from '../../src/engine/at-once';
import { formulaSource } from '../../src/engine/objective-source';
import type { Survey } from '../../src/engine/survey';
import { survey } from '../../src/engine/surveying';
import { judge, type Verdict, type VerdictFacts } from '../../src/engine/verdict';
import { homeDiagonal, homeView } from '../../src/experiment/problem';
import { chooseExecutor } from '../../src/language/executors';
import { descend, type Setting, workOf } from './descend';

const executor = chooseExecutor();
const surveys = new Map<string, Survey>();

/** What is known of a surface of the catalogue beforehand, or of a formula, over the view from −5 to 5. */
export function surveyOf(surface: string): Survey {
  const known = surveys.get(surface);
  if (known !== undefined) return known;
  const definition = surfaceById.get(surface);
  const found = atOnce(
    survey(
      {
        kind: 'survey',
        source: formulaSource(definition?.formula ?? surface),
        view: homeView(problemOf(surface)),
        seeds: definition?.minima ?? [],
        kinks: definition?.kinks ?? [],
        ...(definition?.edge && { edge: definition.edge }),
      },
      executor,
    ),
  );
  surveys.set(surface, found);
  return found;
}

const problemOf = (surface: string) =>
  surfaceById.has(surface)
    ? ({ kind: 'surface', id: surface } as const)
    : ({ kind: 'formula', text: surface } as const);

export function factsOf(setting: Setting): VerdictFacts {
  const diagonal = homeDiagonal(problemOf(setting.surface));
  const law = optimizerById.get(setting.optimizer)?.stableBelow;
  return {
    trajectory: descend({ ...setting, diagonal }, executor),
    survey: surveyOf(setting.surface),
    diagonal,
    work: workOf(setting),
    ...(law !== undefined && { stableBelow: law }),
  };
}

export const verdictOf = (setting: Setting): Verdict => judge(factsOf(setting));
