/** The gate for losses over data: known ones that go with the task, with settings within their bounds. */
import { lossById, losses } from '../../catalogue/losses';
import { defaults, defaultValues } from '../defaults';
import type { DataProblem, LossChoice } from '../experiment';
import type { NoticeList } from '../notice-list';
import { admitNumber } from '../number-gate';
import { quote, suggestion } from '../quotation';
import type { RawSetting } from '../raw-document';

/** The usual loss of the task stands in for one that cannot be used, and the usual setting for a setting. */
export function admitLoss(
  task: DataProblem['kind'],
  settings: readonly RawSetting[] | undefined,
  notices: NoticeList,
): LossChoice {
  const [standard, admissible] =
    task === 'fit'
      ? [defaults.loss, losses.filter(({ id }) => id !== 'bce')]
      : ['bce', losses.filter(({ id }) => id === 'bce')];
  const [named, ...given] = settings ?? [];
  const wanted = named === undefined ? standard : named.name;
  const loss = admissible.find(({ id }) => id === wanted) ?? lossById.get(standard);
  const known = loss?.settings ?? [];
  const choice = { id: loss?.id ?? standard, settings: { ...defaultValues(known, 0) } };
  if (choice.id !== wanted) {
    const what = task === 'fit' ? 'a line is fitted' : 'classes are parted';
    const reason = lossById.has(wanted)
      ? `The loss ${quote(wanted)} has no meaning where ${what}`
      : `Unknown loss ${quote(wanted)}`;
    const help = lossById.has(wanted)
      ? ''
      : suggestion(
          wanted,
          admissible.map(({ id }) => id),
        );
    notices.add('loss', `${reason}.${help} ${loss?.name} is used.`);
    return choice;
  }
  const seen = new Set<string>();
  for (const { name, value } of given) {
    const setting = known.find((one) => one.name === name);
    if (setting === undefined)
      notices.add(
        'loss',
        `${loss?.name} has no setting ${quote(name)}.${suggestion(
          name,
          known.map((one) => one.name),
        )} It is left out.`,
      );
    else if (seen.has(name))
      notices.add('loss', `${quote(name)} is given twice; the first counts.`);
    else {
      seen.add(name);
      const question = {
        name,
        value,
        bounds: setting,
        separator: ':',
        place: 'The loss: ',
      } as const;
      choice.settings[name] = admitNumber(question, setting.default, notices);
    }
  }
  return choice;
}
