import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPaint, paintSoon, updateSoon } from '../../src/state/frames';

let requested: FrameRequestCallback[] = [];
let reported: unknown[] = [];

/** Lets the browser's next frame come. */
function frame(): void {
  const due = requested;
  requested = [];
  for (const callback of due) callback(0);
}

beforeEach(() => {
  requested = [];
  reported = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    requested.push(callback),
  );
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});

afterEach(() => {
  frame();
  vi.unstubAllGlobals();
});

describe('frames', () => {
  it('are asked for once, updates before paints, each callback once', () => {
    const called: string[] = [];
    const update = () => called.push('update');
    const paint = () => called.push('paint');
    paintSoon(paint);
    updateSoon(update);
    updateSoon(update);
    paintSoon(paint);
    expect(requested).toHaveLength(1);
    frame();
    expect(called).toEqual(['update', 'paint']);
    expect(requested).toHaveLength(0);
  });

  it('paint in the same frame what an update asks for, and update again in the next', () => {
    const called: string[] = [];
    const paint = () => called.push('paint');
    const update = () => {
      called.push('update');
      paintSoon(paint);
      if (called.length < 3) updateSoon(update);
    };
    updateSoon(update);
    frame();
    expect(called).toEqual(['update', 'paint']);
    frame();
    expect(called).toEqual(['update', 'paint', 'update', 'paint']);
    expect(requested).toHaveLength(0);
  });

  it.each([
    ['an update', updateSoon],
    ['a painter', paintSoon],
  ])('go on after %s that fails, and its error is told', (_, soon) => {
    const called: string[] = [];
    const fault = new Error('A painter failed.');
    soon(() => {
      throw fault;
    });
    soon(() => called.push('the next'));
    paintSoon(() => called.push('a painter'));
    frame();
    expect(called).toEqual(['the next', 'a painter']);
    expect(reported).toEqual([fault]);
    updateSoon(() => called.push('later'));
    expect(requested).toHaveLength(1);
    frame();
    expect(called.at(-1)).toBe('later');
  });

  it('leave out a painter that is forgotten', () => {
    const paint = vi.fn();
    paintSoon(paint);
    forgetPaint(paint);
    frame();
    expect(paint).not.toHaveBeenCalled();
  });
});
