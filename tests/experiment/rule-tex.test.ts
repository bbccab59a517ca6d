/** Update rules as TeX: what the page typesets, to be set elsewhere. */
import { expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { methodOf } from '../../src/experiment/method';
import { ruleTex } from '../../src/experiment/rule-tex';

const texOf = (id: string): string => {
  const method = methodOf(id, []);
  if (method === undefined) throw new Error(`Unknown optimizer "${id}".`);
  return ruleTex(method);
};

test.each(optimizers.map(({ id }) => id))('%s: a line per statement, aligned, balanced', (id) => {
  const set = texOf(id);
  const lines = set.trimEnd().split('\n');
  expect(lines[0]).toBe('\\begin{aligned}');
  expect(lines.at(-1)).toBe('\\end{aligned}');
  for (const line of lines.slice(1, -1)) expect(line.split('&=')).toHaveLength(2);
  const count = (part: string) => set.split(part).length - 1;
  expect(count('{')).toBe(count('}'));
  expect(count('\\left')).toBe(count('\\right'));
});

test('gradient descent as papers print it', () => {
  expect(texOf('sgd')).toBe(
    '\\begin{aligned}\n  g &= g + \\lambda x \\\\\n  x &= x - \\eta g\n\\end{aligned}\n',
  );
});
