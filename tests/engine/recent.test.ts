import { describe, expect, it } from 'vitest';
import { Recent } from '../../src/engine/recent';
import { stepProgram } from '../../src/engine/step-program';

describe('what was made last', () => {
  it('is made once', () => {
    const recent = new Recent<object>(2);
    const first = recent.get('a', () => ({}));
    expect(recent.get('a', () => ({}))).toBe(first);
  });

  it('is forgotten, the oldest first, beyond so many', () => {
    const recent = new Recent<string>(2);
    const made: string[] = [];
    const ask = (key: string) =>
      recent.get(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('leaves nothing behind where the making fails', () => {
    const recent = new Recent<number>(2);
    expect(() =>
      recent.get('a', () => {
        throw new Error('No.');
      }),
    ).toThrow('No.');
    expect(recent.get('a', () => 1)).toBe(1);
  });

  it('holds for step programs: however many rules are typed, the first is forgotten', () => {
    const shape = (rule: string) => ({
      rule,
      hyperparameters: [],
      clips: false,
      noisy: false,
      coordinates: 2,
    });
    const first = stepProgram(shape('x = x - lr * g'));
    expect(stepProgram(shape('x = x - lr * g'))).toBe(first);
    for (let typed = 1; typed <= 256; typed++) stepProgram(shape(`x = x - lr * g / ${typed}`));
    expect(stepProgram(shape('x = x - lr * g'))).not.toBe(first);
  });
});
