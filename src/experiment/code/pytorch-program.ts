/** A run as a PyTorch program. */
import { decimal } from '../../language/code/decimal';
import { pytorch } from '../../language/code/python';
import type { Assignment } from './assignment';
import type { LibraryCall } from './library-call';
import { float, floats } from './python-numbers';
import {
  comparison,
  loop,
  lossFunction,
  nextNormals,
  opening,
  randomFunctions,
  rateFunction,
  usesRandom,
} from './python-parts';
import { type ArrayLibrary, pythonRule } from './python-rule';

const library: ArrayLibrary = {
  dialect: pytorch,
  arrays: 'torch',
  array: (numbers) => `torch.tensor(${numbers})`,
  gradient: [
    'def gradient(x):',
    '    x = x.clone().requires_grad_()',
    '    return torch.autograd.grad(loss(*x), x)[0]',
    '',
    '',
  ],
  newton: [
    'hessian = torch.autograd.functional.hessian(lambda p: loss(*p), x)',
    'newton = torch.linalg.solve(hessian, g)',
  ],
};

export function pytorchProgram(given: Assignment): string[] {
  const body = [
    'torch.set_default_dtype(torch.float64)',
    '',
    ...lossFunction(given, pytorch),
    ...rateFunction(given),
    ...randomFunctions(given),
    ...(given.call.follows ? withOptimizer(given, given.call) : pythonRule(given, library)),
  ];
  return [...opening(given, ['import torch'], body), ...body];
}

function withOptimizer(
  given: Assignment,
  call: LibraryCall & { readonly follows: true },
): string[] {
  const { run, start, noise, schedule } = given;
  const rate = schedule === undefined ? decimal(run.rate) : 'rate(1)';
  const settings = call.arguments.map((text) => text.replace('{lr}', rate)).join(', ');
  const step: string[] = [];
  if (schedule !== undefined) step.push('optimizer.param_groups[0]["lr"] = rate(t)');
  step.push('optimizer.zero_grad()', 'loss(*position).backward()');
  if (noise !== 0)
    step.push(`position.grad += ${float(noise)} * torch.tensor(${nextNormals(given)})`);
  if (run.clip !== undefined)
    step.push(`torch.nn.utils.clip_grad_norm_([position], max_norm=${float(run.clip)})`);
  if (call.decay !== 0) step.push(`position.grad += ${float(call.decay)} * position.detach()`);
  step.push('optimizer.step()');
  return [
    `position = torch.tensor(${floats(start)}, requires_grad=True)`,
    `optimizer = ${call.name}([position], ${settings})`,
    ...usesRandom(given),
    ...loop(given, step),
    ...comparison(given, 'position.tolist()'),
  ];
}
