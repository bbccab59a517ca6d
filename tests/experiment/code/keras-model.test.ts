/** Runs on data as tutorials write them for Keras, and which runs have to be written otherwise. */
import { expect, test } from 'vitest';
import { programOf, sampleOf } from '../../support/programs';

const program = (link: string) => programOf('keras', sampleOf(link, `${link}&steps=3`)).text;

test.each([
  ['fit=cars&start=0,0&run=sgd,lr:0.001', 'optimizer=keras.optimizers.SGD(learning_rate=0.001),'],
  [
    'fit=cars&start=0,0&run=adam,lr:0.1',
    'optimizer=keras.optimizers.Adam(learning_rate=0.1, beta_1=0.9, beta_2=0.999, epsilon=1e-8),',
  ],
  ['fit=cars&loss=huber,delta:0.5&start=0,0&run=sgd,lr:0.1', 'loss=keras.losses.Huber(delta=0.5),'],
  [
    'classify=blobs40&l2=0.3&start=0,0,0&run=sgd,lr:0.1',
    'keras.layers.Dense(1, kernel_regularizer=keras.regularizers.L2(0.15)),',
  ],
  ['fit=cars&start=1,2&run=sgd,lr:0.1', 'model.set_weights([np.array([[1.0]]), np.array([2.0])])'],
  [
    'fit=cars&start=0,0&run=sgd,lr:0.001',
    'model.fit(inputs, targets, batch_size=50, epochs=3, shuffle=False, verbose=0)',
  ],
  [
    'fit=cars&start=0,0&batch=8&run=sgd,lr:0.001',
    'model.train_on_batch(inputs[rows], targets[rows])',
  ],
])('%s is a model that is compiled, with %s', (link, line) => {
  const text = program(link);
  expect(text).toContain('model.compile(');
  expect(text).toContain(line);
});

test('a whole number as a rate is written as Keras takes it', () => {
  const rate = 'learning_rate=1.0';
  expect(program('fit=cars&start=0,0&run=sgd,lr:1')).toContain(rate);
  expect(program('surface=bowl&start=1,1&run=adadelta,lr:1')).toContain(rate);
  const scheduled = program('fit=cars&start=0,0&run=sgd,lr:1,schedule:exponential');
  expect(scheduled).toMatch(/return 1\.0 \*/);
});

test('says that Keras divides in single precision', () => {
  expect(program('fit=cars&start=0,0&run=sgd,lr:0.1').replace(/\n# /g, ' ')).toContain(
    'Keras divides by the number of rows in single precision, so the last digits differ.',
  );
});

test('where Keras has another rule, the program says so', () => {
  expect(program('fit=cars&start=0,0&run=adam,lr:0.1')).toContain('So the paths part a little.');
  expect(program('fit=cars&start=0,0&run=sgd,lr:0.1')).not.toContain('part a little');
});

test.each([
  'fit=dnase&model=saturation&start=1,2&run=sgd,lr:0.1',
  'fit=cars&loss=smooth-l1&start=0,0&run=sgd,lr:0.1',
  'fit=cars&noise=1&start=0,0&run=sgd,lr:0.1',
  'fit=cars&start=0,0&run=sgd,lr:0.1,clip:1',
  'fit=cars&start=0,0&run=sgd,lr:0.1,weight_decay:0.1',
  'fit=cars&start=0,0&run=adopt,lr:0.1',
  'surface=bowl&start=1,1&run=sgd,lr:0.1',
])('%s is written step by step', (link) => {
  expect(program(link)).not.toContain('model.compile(');
});
