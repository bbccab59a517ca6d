import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setSteps } from '../../src/experiment/changes';
import { firstDocument } from '../../src/experiment/defaults';
import { createDocumentStore } from '../../src/state/document-store';
import { createPlayback } from '../../src/state/playback';
import { advance, playheadAt, shownStep } from '../../src/state/playhead';
import { createResults } from '../../src/state/results';
import { createWorkspace } from '../../src/state/workspace';

describe('the playhead', () => {
  it('is shown where it was put, and never beyond the runs', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 1000 }), (step, steps) => {
        if (Number.isNaN(step)) return;
        const at = playheadAt(step, steps);
        const { experiment, presentation } = firstDocument();
        const moved = at === undefined ? presentation : { ...presentation, at };
        const shown = shownStep({ experiment: { ...experiment, steps }, presentation: moved });
        expect(shown).toBe(Math.min(steps, Math.max(0, Math.floor(step))));
      }),
    );
  });

  it('says nothing at the end', () => {
    expect(playheadAt(200, 200)).toBeUndefined();
    expect(playheadAt(199, 200)).toBe(199);
  });

  it('advances by time and speed, keeps fractions, and stops at the end', () => {
    expect(advance(3, 0.05, 30, 200)).toBe(4.5);
    expect(advance(199, 0.05, 30, 200)).toBe(200);
    expect(advance(3, -1, 30, 200)).toBe(3);
  });

  it('does not leap after a pause of the machine', () => {
    expect(advance(0, 3600, 10, 1000)).toBe(1);
  });
});

describe('playback', () => {
  /** The browser's clock and frames, in the test's hands. */
  let time = 0;
  let frames: FrameRequestCallback[] = [];
  let pause = () => {};

  function pass(milliseconds: number, frame = 16): void {
    for (const end = time + milliseconds; time < end; ) {
      time += frame;
      const due = frames;
      frames = [];
      for (const callback of due) callback(time);
    }
  }

  function open(at?: number) {
    const session = {
      documents: createDocumentStore(firstDocument()),
      results: createResults(),
      workspace: createWorkspace(),
    };
    session.documents.seek(at);
    const step = () => shownStep(session.documents.getState().document);
    const playing = () => session.workspace.getState().playing;
    const playback = createPlayback(session);
    pause = playback.pause;
    return { ...session, playback, step, playing };
  }

  beforeEach(() => {
    time = 1000;
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
      frames.push(callback),
    );
    vi.spyOn(performance, 'now').mockImplementation(() => time);
  });
  afterEach(() => {
    pause();
    pass(32);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('moves at its speed, and asks for no frame while it rests', () => {
    const { playback, workspace, step, playing } = open(10);
    expect(frames).toHaveLength(0);
    workspace.setState({ speed: 30 });
    playback.play();
    pass(1008);
    expect(step()).toBe(40);
    playback.pause();
    expect(playing()).toBe(false);
    pass(500);
    expect(step()).toBe(40);
    expect(frames).toHaveLength(0);
  });

  it('adds up fractions of steps when it is slow', () => {
    const { playback, workspace, step } = open(0);
    workspace.setState({ speed: 3 });
    playback.play();
    pass(2000);
    expect(step()).toBe(6);
  });

  it('starts again from the beginning at the end, and stops at the end', () => {
    const { playback, workspace, step, playing } = open();
    expect(step()).toBe(200);
    workspace.setState({ speed: 100 });
    playback.play();
    expect(step()).toBe(0);
    pass(1904);
    expect(playing()).toBe(true);
    pass(200);
    expect(playing()).toBe(false);
    expect(step()).toBe(200);
    expect(frames).toHaveLength(0);
  });

  it('in a loop, rests at the end and begins again', () => {
    const { playback, workspace, step, playing } = open(150);
    workspace.setState({ speed: 100, loops: true });
    playback.play();
    pass(700);
    expect(step()).toBe(200);
    pass(900);
    expect(step()).toBeGreaterThan(0);
    expect(step()).toBeLessThan(60);
    workspace.setState({ loops: false });
    pass(3000);
    expect(step()).toBe(200);
    expect(playing()).toBe(false);
    expect(frames).toHaveLength(0);
  });

  it('keeps to what is fastest for runs that have become shorter', () => {
    const { playback, workspace, documents, step } = open(0);
    documents.change((experiment) => setSteps(experiment, 20));
    workspace.setState({ speed: 5000 });
    playback.play();
    pass(1008);
    expect(step()).toBe(10);
  });

  it('goes on from where somebody put the playhead meanwhile', () => {
    const { playback, documents, step } = open(0);
    playback.play();
    pass(160);
    documents.seek(120);
    pass(96);
    expect(step()).toBeGreaterThanOrEqual(120);
    expect(step()).toBeLessThan(126);
  });

  it('stays within runs that become shorter', () => {
    const { playback, documents, step, playing } = open(150);
    playback.play();
    documents.change((experiment) => setSteps(experiment, 50));
    pass(64);
    expect(step()).toBe(50);
    expect(playing()).toBe(false);
  });

  it('pauses to step, and steps no further than either end', () => {
    const { playback, step, playing } = open(1);
    playback.play();
    playback.stepBy(-1);
    expect(playing()).toBe(false);
    expect(step()).toBe(0);
    playback.stepBy(-1);
    expect(step()).toBe(0);
    playback.goTo(199);
    playback.stepBy(5);
    expect(step()).toBe(200);
  });

  it('changes nothing that undo could take back', () => {
    const { playback, documents } = open(0);
    playback.play();
    pass(500);
    expect(documents.getState().past).toHaveLength(0);
  });
});
