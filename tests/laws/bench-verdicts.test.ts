import { test } from 'vitest';
import { judge } from '../../src/engine/verdict';
import { factsOf } from '../support/judged';
test('time', () => {
  for (const steps of [2000, 100000]) {
  const all = [['sgd',0.0005],['momentum',0.002],['nesterov',0.002],['rmsprop',0.05],['adam',0.05],['adagrad',0.5],['lion',0.02],['adadelta',1],['sgd',0.05],['sgd',0.000001],['adam',0.00001]].map(([o,rate]) => factsOf({optimizer:o as string, rate: rate as number, surface:'himmelblau', start:[0,-3.6], steps}));
  const N = steps === 2000 ? 300 : 20;
  for (let w=0;w<2;w++) for (const f of all) {
    const t = performance.now(); for (let i=0;i<N;i++) judge(f); const d=(performance.now()-t)/N*1000;
    if(w) console.log(steps, d.toFixed(1)+' µs', JSON.stringify(judge(f)).slice(0,140));
  } }
});
