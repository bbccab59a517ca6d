/** A link that holds a formula alone opens on the picture that it opened on when it was sent. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulaSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';

interface Recorded {
  readonly formula: string;
  readonly view: readonly (readonly [number, number])[];
  readonly start: readonly [number, number];
  readonly rates: { readonly gradient: number; readonly distance: number };
}

const recorded = JSON.parse(
  readFileSync(new URL('./proposals.json', import.meta.url), 'utf8'),
) as readonly Recorded[];

test.each(recorded)('$formula', ({ formula, view, start, rates }) => {
  const proposal = proposalFor(formulaSource(formula));
  expect([proposal.view.x, proposal.view.y]).toEqual(view);
  expect(proposal.start).toEqual(start);
  expect(proposal.rates).toEqual(rates);
});
