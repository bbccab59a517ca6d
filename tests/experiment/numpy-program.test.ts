import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { numpyProgram } from '../../src/experiment/numpy-program';
import { readLink } from '../../src/experiment/read-link';
import '../support/with-data';

function programOf(link: string): string {
  const { document, notices } = readLink(link);
  expect(notices).toEqual([]);
  const [run] = document.experiment.runs;
  if (run === undefined) throw new Error('The link has no run.');
  return numpyProgram(document.experiment, run);
}

/** The cross-entropy of one example and its derivative by the logit, as NumPy says them. */
const BCE =
  'np.where(prediction > 0, np.log(1 + np.exp(-prediction)) + prediction * (1 - y), ' +
  'np.log(1 + np.exp(prediction)) - prediction * y)';
const BCE_SLOPE =
  'np.where(prediction > 0, -(np.exp(-prediction) / (1 + np.exp(-prediction))) + 1 - y, ' +
  'np.exp(prediction) / (1 + np.exp(prediction)) - y)';

describe('a NumPy program', () => {
  it('is the whole run: surface, gradient, settings, rule, steps', () => {
    const link =
      'f=x%5E2%2B5*y%5E2&start=2,-1&steps=40&run=my-ball,lr:0.05,mu:0.8,lambda:0.5' +
      '&rule=my-ball;init%20s%20=%201;m=mu*m%2Bg*lambda;s=s%2B1;x=x-lr*m/s';
    expect(programOf(link)).toBe(`import numpy as np


def loss_at(x, y):
    return x**2 + 5 * y**2


def gradient_at(x, y):
    return np.array([2 * x, 10 * y], dtype=float)


lr = 0.05
mu = 0.8
lambda_ = 0.5
T = 40

x = np.array([2, -1], dtype=float)
m = 0.0 + np.zeros_like(x)
s = 1 + np.zeros_like(x)

for t in range(1, T + 1):
    g = gradient_at(*x)
    m = mu * m + g * lambda_
    s = s + 1
    x = x - lr * m / s

print(x.tolist(), loss_at(*x))
`);
  });

  it('has a schedule, clipping and the names of a step where they are used', () => {
    const program = programOf(
      'surface=beale&start=1,1&steps=9&noise=0.5&run=my-n,lr:0.05,clip:2,schedule:exponential' +
        '&rule=my-n;x=x-lr*(newton%2Bg/gnorm)*f',
    );
    expect(program).toContain('def scheduled_rate(t, lr=lr, T=T, gamma=');
    expect(program).toContain('lr = scheduled_rate(t)');
    expect(program).toContain('g = g * min(1, 2 / (np.linalg.norm(g) + 1e-6))');
    expect(program).toContain('def hessian_at(x, y):');
    expect(program).toContain('gnorm = np.linalg.norm(g)');
    expect(program).toContain('f = loss_at(*x)');
    expect(program).toContain('# The gradient noise of the experiment is left out.');
  });

  it('is the whole run on data: rows, model, loss, and the gradient by the chain rule', () => {
    const link =
      'classify=own&points=1,2,0;3,-4.5,1&l2=0.5&start=0,0,1&steps=7&batch=1&run=my-n,lr:0.05' +
      '&rule=my-n;x=x-lr*g';
    expect(programOf(link.replace('&batch=1', ''))).toBe(
      `import numpy as np

xs1 = np.array([
    1, 3,
], dtype=float)
xs2 = np.array([
    2, -4.5,
], dtype=float)
ys = np.array([
    0, 1,
], dtype=float)

def loss_at(w1, w2, b):
    x1, x2, y = xs1, xs2, ys
    prediction = w1 * x1 + w2 * x2 + b
    return np.mean(LOSS) + 0.25 * (w1**2 + w2**2)


def gradient_at(w1, w2, b):
    x1, x2, y = xs1, xs2, ys
    prediction = w1 * x1 + w2 * x2 + b
    slope = SLOPE
    return np.array([np.mean(slope * (x1)) + 0.5 * w1, np.mean(slope * (x2)) + 0.5 * w2, np.mean(slope * (1))], dtype=float)


lr = 0.05
T = 7

x = np.array([0, 0, 1], dtype=float)

for t in range(1, T + 1):
    g = gradient_at(*x)
    x = x - lr * g

print(x.tolist(), loss_at(*x))
`
        .replace('LOSS', BCE)
        .replace('SLOPE', BCE_SLOPE),
    );
    expect(programOf(link)).toContain('# Every step goes over all rows, not over mini-batches.');
  });

  it('takes no logarithm of 0 where a power of 0 is derived by its exponent', () => {
    const program = programOf('fit=yeast&model=w*x^b&start=1,0.5&steps=4&run=sgd,lr:0.001');
    expect(program).toContain('np.log(np.where(x == 0, 1, x))');
    expect(programOf('f=log(x)*y^2&start=1,1&run=sgd,lr:0.1')).not.toContain('np.where');
  });

  it('can be written for every optimizer', () => {
    for (const { id } of optimizers)
      expect(programOf(`surface=himmelblau&start=1,1&run=${id}`)).toContain(
        'print(x.tolist(), loss_at(*x))',
      );
  });
});
