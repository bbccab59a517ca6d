import { describe, expect, it } from 'vitest';
import { layers } from '../../src/experiment/layers';
import { heightKind, heightKinds, setHeightKind } from '../../src/experiment/standing-height';

const tints = ['linear', 'root', 'logarithm'] as const;
const plain = { mode: 'explore', show: [] } as const;

describe('heights of the map standing up', () => {
  it('are as the map is tinted unless chosen otherwise, there and back', () => {
    for (const tint of tints) {
      expect(heightKind([], tint)).toBe(tint);
      for (const kind of heightKinds(tint)) {
        const chosen = setHeightKind(plain, tint, kind);
        expect(heightKind(chosen.show, tint)).toBe(kind);
        expect(chosen.show.every((layer) => layers.includes(layer))).toBe(true);
        expect(setHeightKind(chosen, tint, tint).show).toEqual([]);
        expect(setHeightKind(chosen, tint, kind)).toBe(chosen);
      }
    }
  });

  it('offer the loss itself and something that raises what is low', () => {
    for (const tint of tints) {
      expect(heightKinds(tint)[0]).toBe('linear');
      expect(heightKinds(tint)[1]).not.toBe('linear');
      expect(heightKinds(tint)).toContain(tint);
    }
  });
});
