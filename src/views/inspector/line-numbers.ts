/** Writes the numbers of a step into the table of lines, and into its formulas where they have places for them. */
import type { Inspection } from '../../engine/inspection';
import { setText } from '../painter';
import { type Digits, formatChange, formatPlace } from './numbers';

/** @param table as `Lines` renders it */
export function writeLines(
  table: HTMLTableElement,
  taken: Inspection | undefined,
  digits: Digits,
): void {
  // Where the loss has no value, no derivative means anything.
  const inspection = taken?.step === 0 ? undefined : taken;
  const values = new Map(Object.entries(inspection?.given ?? {}));
  for (const group of table.tBodies) {
    const { line } = group.dataset;
    if (line === 'slope') writeValues(group, digits, inspection?.slope);
    else if (line === 'seen') writeValues(group, digits, inspection?.given.g);
    else {
      const { name, before, after } = inspection?.lines[Number(line)] ?? {};
      writeValues(group, digits, after, before);
      writePlaces(group, digits, values);
      if (name !== undefined && after !== undefined) values.set(name, after);
    }
  }
}

function writeValues(
  group: HTMLElement,
  digits: Digits,
  after: readonly number[] | undefined,
  before?: readonly number[],
): void {
  for (const cell of group.querySelectorAll<HTMLElement>('[data-value]')) {
    const c = Number(cell.dataset.value);
    const value = after?.[c];
    setText(cell, value === undefined ? '–' : formatChange(before?.[c], value, digits));
  }
}

/** What a formula's letters stand for before its line is carried out. */
function writePlaces(
  group: HTMLElement,
  digits: Digits,
  values: ReadonlyMap<string, readonly number[]>,
): void {
  for (const row of group.querySelectorAll<HTMLElement>('[data-places]')) {
    const c = Number(row.dataset.places);
    for (const place of row.querySelectorAll<MathMLElement>('[data-name]')) {
      const value = values.get(place.dataset.name ?? '')?.[c];
      setText(place, value === undefined ? '–' : formatPlace(value, digits));
    }
  }
}
