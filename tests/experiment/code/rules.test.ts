/** What a program makes of a run: the library's own optimizer where it follows, else the rule, as short as it can be. */
import { describe, expect, test } from 'vitest';
import { optimizerById } from '../../../src/catalogue/optimizers';
import { specialise } from '../../../src/experiment/code/specialise';
import { parseStatements } from '../../../src/language/parse';
import { printText } from '../../../src/language/text';
import { programOf, sampleOf } from '../../support/programs';

const program = (library: Parameters<typeof programOf>[0], run: string): string =>
  programOf(library, sampleOf(run, `surface=himmelblau&start=0,-3.6&steps=20&run=${run}`)).text;

describe('a rule with the settings of a run', () => {
  const shortened = (rule: string, states: readonly string[], settings: Record<string, number>) =>
    specialise(parseStatements(rule), states, settings).map((statement) => printText(statement));

  test('what is switched off leaves no trace', () => {
    const rule = optimizerById.get('rmsprop')?.rule ?? '';
    const settings = { alpha: 0.9, eps: 1e-8, momentum: 0, centered: 0, weight_decay: 0 };
    expect(shortened(rule, ['s', 'a', 'b'], settings)).toEqual([
      's = alpha * s + (1 - alpha) * g^2',
      'd = sqrt(s) + eps',
      'b = g / d',
      'x = x - lr * b',
    ]);
  });

  test('what is switched on stays', () => {
    const rule = optimizerById.get('rmsprop')?.rule ?? '';
    const settings = { alpha: 0.9, eps: 1e-8, momentum: 0.5, centered: 1, weight_decay: 0.1 };
    expect(shortened(rule, ['s', 'a', 'b'], settings)).toHaveLength(6);
  });

  test('a state that nothing of the position reads goes, with all that leads to it', () => {
    expect(shortened('n = n + 1; m = m + n; k = m; x = x - lr*k*a', ['n', 'm'], { a: 0 })).toEqual(
      [],
    );
    expect(shortened('n = n + 1; m = m + 1; x = x - m*g', ['n', 'm'], {})).toEqual([
      'm = m + 1',
      'x = x - m * g',
    ]);
  });
});

describe('the optimizer of the library', () => {
  test('with our settings under its names', () => {
    expect(program('pytorch', 'adam,lr:0.28,beta1:0.8')).toContain(
      'optimizer = torch.optim.Adam([position], lr=0.28, betas=(0.8, 0.999), eps=1e-8)\n',
    );
    expect(program('optax', 'nesterov,lr:0.01')).toContain(
      'optax.sgd(learning_rate=0.01, momentum=0.9, nesterov=True)\n',
    );
    expect(program('tensorflow.js', 'adam,lr:0.28')).toContain(
      'tf.train.adam(0.28, 0.9, 0.999, 1e-8);\n',
    );
    expect(program('keras', 'adam-keras,lr:0.28,amsgrad:1')).toContain('amsgrad=True)\n');
  });

  test('is left where it follows another rule, with the reason', () => {
    const keras = program('keras', 'adam,lr:0.28');
    expect(keras).toMatch(/^# .*keras\.optimizers\.Adam follows another rule\./m);
    expect(keras).not.toContain('optimizer =');
    expect(keras).toContain('x = x - lr * mHat / (jnp.sqrt(vHat) + eps)\n');
    expect(program('pytorch', 'lion,lr:0.1')).toContain('# PyTorch has no Lion.');
    expect(program('keras', 'momentum,lr:0.01,schedule:cosine')).toContain(
      'only while the learning rate is constant.',
    );
    expect(program('tensorflow.js', 'momentum,lr:0.01,dampening:0.5')).toContain(
      'only with dampening = 0.',
    );
  });
});

test('a program of a run that ends early makes the steps that it has made', () => {
  const sample = sampleOf('diverging', 'surface=bowl&start=-4,3&steps=200&run=sgd,lr:2.5');
  const { text } = programOf('pytorch', sample);
  expect(sample.trajectory.length).toBeLessThan(100);
  expect(text).toContain(`for _ in range(${sample.trajectory.length - 1}):`);
  expect(text).toMatch(/It diverges: of the 200\s(# )?steps asked for/);
});
