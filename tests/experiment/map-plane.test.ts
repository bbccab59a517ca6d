import { describe, expect, it } from 'vitest';
import type { Presentation } from '../../src/experiment/experiment';
import { axesShown, planeOf, setPlane } from '../../src/experiment/map-plane';
import { homeView } from '../../src/experiment/problem';
import { readLink } from '../../src/experiment/read-link';
import '../support/with-data';

const { problem } = readLink('classify=blobs40').document.experiment;
const flat = readLink('surface=bowl').document.experiment.problem;
const shown: Presentation = { mode: 'explore', show: [], view: { x: [0, 1], y: [0, 1] } };

describe('the plane that the map shows', () => {
  it('is that of the first two parameters, or of those chosen', () => {
    expect(axesShown(problem, {})).toEqual([0, 1]);
    expect(axesShown(problem, { plane: ['b', 'w1'] })).toEqual([2, 0]);
    expect(axesShown(flat, { plane: ['b', 'w1'] })).toEqual([0, 1]);
    expect(planeOf(problem, { plane: ['w2', 'b'] }, [1, 2, 3])).toEqual({
      axes: [1, 2],
      at: [1, 2, 3],
    });
    expect(planeOf(flat, {}, [1, 2])).toBeUndefined();
  });

  it('begins at its own home view', () => {
    const changed = setPlane(shown, problem, [1, 2]);
    expect(changed).toEqual({ mode: 'explore', show: [], plane: ['w2', 'b'] });
    expect(setPlane(changed, problem, [1, 2])).toBe(changed);
    expect(setPlane(changed, problem, [0, 1])).toEqual({ mode: 'explore', show: [] });
    expect(setPlane(shown, problem, [1, 1])).toBe(shown);
    expect(setPlane(shown, problem, [1, 3])).toBe(shown);
    const [first, turned] = [homeView(problem), homeView(problem, [1, 0])];
    expect(turned).toEqual({ x: first.y, y: first.x });
    expect(homeView(problem, [0, 2]).x).toEqual(first.x);
  });
});
