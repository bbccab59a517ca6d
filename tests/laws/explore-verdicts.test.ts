import { test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { suggestedRate } from '../../src/experiment/suggest';
import { judge } from '../../src/engine/verdict';
import { factsOf } from '../support/judged';
import { writeFileSync } from 'node:fs';
test('explore', () => {
  const lines: string[] = []; let time = 0; let n=0;
  const count: Record<string, number> = {};
  for (const surface of surfaces) for (const optimizer of optimizers) for (const factor of [0.01, 1, 10]) {
    const rate = factor * suggestedRate(optimizer, surface);
    const setting = { optimizer: optimizer.id, surface: surface.id, rate, start: surface.starts[0]!.at, steps: 300 };
    const facts = factsOf(setting);
    judge(facts);
    const t = performance.now();
    const v = judge(facts);
    const dt = performance.now() - t; time += dt; n++;
    count[`${factor} ${v.kind}${v.kind==='stuck'?' '+v.on:''}`] = (count[`${factor} ${v.kind}${v.kind==='stuck'?' '+v.on:''}`] ?? 0) + 1;
    lines.push(`${dt.toFixed(3)} ${surface.id} ${optimizer.id} x${factor} ${JSON.stringify(v, (k, x) => typeof x === 'number' ? Number(x.toPrecision(4)) : x)}`);
  }
  writeFileSync('/tmp/vd/verdicts.txt', lines.join('\n'));
  console.log(count, 'mean ms', time / n);
});
