/** An update rule as TeX, for papers, slides and exercises: what the page typesets, line by line. */
import { parseStatements } from '../language/parse';
import { tex } from '../language/tex';
import type { Method } from './method';

/** Aligned at the equals signs; for LaTeX with amsmath, in mathematical mode. */
export function ruleTex({
  rule,
  hyperparameters,
}: Pick<Method, 'rule' | 'hyperparameters'>): string {
  const symbols = new Map(hyperparameters.map(({ name, symbol }) => [name, symbol]));
  const lines = parseStatements(rule).map((statement) =>
    // What stands left of the first is a name.
    tex(statement, { symbol: (name) => symbols.get(name) }).replace(' = ', ' &= '),
  );
  return `\\begin{aligned}\n${lines.map((line) => `  ${line}`).join(' \\\\\n')}\n\\end{aligned}\n`;
}
