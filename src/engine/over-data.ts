/** What computes on data: loaded with the first data problem, before anything is computed of it. */
import './data-proposal';
import { dataObjective, lossInput } from '../language/data-objective';
import { parseFormula } from '../language/formula';
import { pointMachine } from '../language/point-machine';
import type { Executor } from '../language/program';
import { learnOverData } from './objective';

let executor: Executor | undefined;

/** Has single points evaluated by an executor: a worker's own is faster than what the page's thread has. */
export function evaluatePointsWith(own: Executor): void {
  executor = own;
}

learnOverData({
  pointMachine: (objective) => executor?.machine(objective) ?? pointMachine(objective),
  objective({ model, loss, settings, parameters, features, penalized }, order) {
    const formulas = {
      model: parseFormula(model, [...parameters, ...features]),
      loss: parseFormula(loss, ['prediction', 'y'], Object.keys(settings)),
      parameters,
      features,
      penalized,
    };
    return dataObjective(formulas, order);
  },
  key: ({ model, loss, settings, parameters, features, penalized }) =>
    JSON.stringify([model, loss, Object.keys(settings), parameters, features, penalized]),
  settings({ settings, l2 }) {
    const named = Object.entries(settings).map(([name, value]) => [lossInput(name), value]);
    return { ...Object.fromEntries(named), l2 };
  },
});
