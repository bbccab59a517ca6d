/** What the editors of formulas and rules say, in one place. */

export const words = {
  formula: 'Formula',
  formulaHeading: 'f(x, y) =',
  formulaStays: 'The map shows the last formula that can be read; Escape brings it back.',
  rule: 'Update rule',
  ruleStays: 'The run follows the last rule that can be read; Escape brings it back.',
  ruleName: 'Name of the rule',
  ruleHeading: 'Your update rule',
  language: 'Language',
  hyperparameters: 'Hyperparameters',
  states: 'State, kept from step to step',
  none: 'none',
  gradient: 'Gradient',
  gradientTooLong: 'The gradient is too long to be shown.',
} as const;
