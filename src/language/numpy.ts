/** Formulas and update rules as Python text for NumPy arrays. */
import { writeCode } from './code/dialect';
import { atom } from './code/piece';
import { numpy, PYTHON_WORDS } from './code/python';
import { isStatement, type Statement, type Tree } from './tree';

/**
 * An expression, or an assignment whose names are arrays over the coordinates; `init` is an assignment to stand first.
 * Names that Python reserves get an underscore: `lambda_`.
 */
export function printNumpy(subject: Tree | Statement): string {
  if (isStatement(subject)) return `${pythonName(subject.name)} = ${printNumpy(subject.value)}`;
  return writeCode(subject, numpy, (name) => atom(pythonName(name), 'vector')).text;
}

export function pythonName(name: string): string {
  return PYTHON_WORDS.has(name) || name === 'np' ? `${name}_` : name;
}
