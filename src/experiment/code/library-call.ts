/** Whether a library's own optimizer repeats a run, and what it is handed: or why it does not. */

import { type Library, libraryNames } from '../../catalogue/optimizer';
import { decimal } from '../../language/code/decimal';
import { parseStatements } from '../../language/parse';
import { printText } from '../../language/text';
import type { Run } from '../experiment';
import type { Method } from '../method';

export type LibraryCall =
  | {
      readonly follows: true;
      /** As a program names it. */
      readonly name: string;
      /** As a program writes them, `{lr}` where the learning rate stands. */
      readonly arguments: readonly string[];
      /** Weight decay that the library does not add to the gradient by itself. */
      readonly decay: number;
    }
  | { readonly follows: false; readonly reasons: readonly string[] };

/** What all optimizers do that add weight decay to the gradient. */
const ADDED_TO_GRADIENT = 'g = g + weight_decay * x';

export function libraryCall(library: Library, method: Method, run: Run): LibraryCall {
  const { definition, name } = method;
  const refused = (...reasons: readonly string[]): LibraryCall => ({ follows: false, reasons });
  if (definition === undefined) return refused('The rule was typed, so no library has it.');
  const equivalent = definition.libraries[library];
  const named = libraryNames[library];
  if (equivalent === undefined) return refused(`${named} has no ${name}.`);
  const { arguments: template, only = {}, refuses = {}, constantRate } = equivalent;
  if (template === undefined) {
    const known = definition.differences.filter(
      (sentence) => sentence.includes(named) && concerns(sentence, run),
    );
    return refused(`${equivalent.name} follows another rule.`, ...known);
  }
  const values: Readonly<Record<string, number>> = run.hyperparameters;
  for (const [parameter, value] of Object.entries(only))
    if (values[parameter] !== value)
      return refused(`${equivalent.name} follows this rule only with ${parameter} = ${value}.`);
  for (const [parameter, value] of Object.entries(refuses))
    if (values[parameter] === value)
      return refused(`${equivalent.name} refuses ${parameter} = ${value}.`);
  if (constantRate && run.schedule !== undefined)
    return refused(
      `${equivalent.name} follows this rule only while the learning rate is constant.`,
    );
  const decay = template.includes('{weight_decay}') ? 0 : (values.weight_decay ?? 0);
  if (decay !== 0 && !addsDecayToGradient(method.rule))
    return refused(`${equivalent.name} has no weight decay.`);
  const fill = (text: string) => filled(text, values, method, library);
  const list = partsOf(template).filter((part) => !isSilent(part, values, equivalent.defaults));
  return { follows: true, name: equivalent.name, arguments: list.map(fill), decay };
}

/** Whether a difference can show in this run: some need a setting that it may not have. */
function concerns(sentence: string, { schedule, hyperparameters }: Run): boolean {
  if (/decay/.test(sentence)) return (hyperparameters.weight_decay ?? 0) !== 0;
  if (/^Centred/.test(sentence)) return (hyperparameters.centered ?? 0) !== 0;
  return schedule !== undefined || !/schedule/.test(sentence);
}

const addsDecayToGradient = (rule: string): boolean =>
  parseStatements(rule).some((statement) => printText(statement) === ADDED_TO_GRADIENT);

/** Arguments, parted at the commas outside brackets. */
const partsOf = (template: string): readonly string[] => template.split(/, (?![^()]*\))/);

/** A setting that is off, as the library has it by itself. */
function isSilent(
  part: string,
  values: Readonly<Record<string, number>>,
  defaults: Readonly<Record<string, number>>,
): boolean {
  const [, name = ''] = /^\w+=\{(\w+)\}$/.exec(part) ?? [];
  return values[name] === 0 && defaults[name] === 0;
}

/** The learning rate stays open: a schedule moves it. */
function filled(
  part: string,
  values: Readonly<Record<string, number>>,
  { hyperparameters }: Method,
  library: Library,
): string {
  const [no, yes] = library === 'tensorflow.js' ? ['false', 'true'] : ['False', 'True'];
  return part.replace(/\{(\w+)\}/g, (place, name: string) => {
    if (name === 'lr') return place;
    const isSwitch = hyperparameters.some((own) => own.name === name && own.scale === 'switch');
    if (isSwitch) return (values[name] === 0 ? no : yes) as string;
    return decimal(values[name] ?? Number.NaN);
  });
}
