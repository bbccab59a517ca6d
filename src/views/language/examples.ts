/** Surfaces and rules to begin with, each with what it shows. */

export interface Example {
  readonly text: string;
  readonly shows: string;
}

export const surfaceExamples: readonly Example[] = [
  { text: 'x^2 + 5*y^2', shows: 'a bowl, five times as steep one way' },
  { text: 'sin(2*x)^2 + y^2/4', shows: 'a row of equal valleys' },
  {
    text: 'x^2 + y^2 - 8*exp(-(x - 2)^2 - (y - 1)^2)',
    shows: 'a bowl with a pit beside its middle',
  },
  { text: 'abs(x) + 3*abs(y)', shows: 'a kink all along its floor' },
  { text: 'min((x + 2)^2, (x - 2)^2 + 1) + y^2', shows: 'two valleys, one deeper' },
  { text: 'x > 0 ? 4*x^2 + y^2 : x^2/4 + y^2', shows: 'steep on one side, shallow on the other' },
  { text: 'log(x)^2 + log(y)^2', shows: 'undefined but for positive x and y' },
];

export const ruleExamples: readonly Example[] = [
  { text: 'x = x - lr * g', shows: 'plain gradient descent' },
  { text: 'm = mu*m + g\nx = x - lr*m', shows: 'a heavy ball: m is state, mu gets a slider' },
  { text: 'x = x - lr * g / gnorm', shows: 'steps of one length, whatever the slope' },
  {
    text: 's = decay*s + (1 - decay)*g^2\nx = x - lr * g / (sqrt(s) + 1e-8)',
    shows: 'each coordinate at its own pace',
  },
  { text: 'x = x - lr * sign(g) / sqrt(t)', shows: 'only the sign counts, and steps shrink' },
  {
    text: 'init old = 1e30\nk = f > old ? 0.5 : 1\nold = f\nx = x - lr*k*g',
    shows: 'half a step where the loss has risen',
  },
];
