import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { numpyProgram } from '../../src/experiment/numpy-program';
import { readLink } from '../../src/experiment/read-link';

function programOf(link: string): string {
  const { document, notices } = readLink(link);
  expect(notices).toEqual([]);
  const [run] = document.experiment.runs;
  if (run === undefined) throw new Error('The link has no run.');
  return numpyProgram(document.experiment, run);
}

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

print(x, loss_at(*x))
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

  it('can be written for every optimizer', () => {
    for (const { id } of optimizers)
      expect(programOf(`surface=himmelblau&start=1,1&run=${id}`)).toContain(
        'print(x, loss_at(*x))',
      );
  });
});
