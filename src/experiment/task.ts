/** What is minimised, as the tabs of the page part it: a surface, a curve through points, a boundary. */
import type { DataProblem, Problem } from './experiment';
import { isDataProblem } from './problem';

export type Task = 'surface' | DataProblem['kind'];

export const tasks: readonly Task[] = ['surface', 'fit', 'classify'];

export const taskOf = (problem: Problem): Task =>
  isDataProblem(problem) ? problem.kind : 'surface';
