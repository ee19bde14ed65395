import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFrameThrottle } from "../../src/canvas/sigma/frame-throttle.ts";

/** Graphics that say when they are done, and frames that come when they are told to. */
function createGraphics() {
  let isDone = true;
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    fenceSync: () => ({}),
    flush: () => {},
    deleteSync: () => {},
    isContextLost: () => false,
    getSyncParameter: () => (isDone ? 3 : 4),
  };
  return {
    gl: gl as unknown as WebGL2RenderingContext,
    finish: () => {
      isDone = true;
    },
    begin: () => {
      isDone = false;
    },
  };
}

describe("the pace of drawing", () => {
  let frames: (() => void)[] = [];
  const nextFrame = () => {
    const due = frames;
    frames = [];
    for (const frame of due) frame();
  };
  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
    vi.stubGlobal("cancelAnimationFrame", () => {
      frames = [];
    });
  });
  afterEach(() => {
    frames = [];
    vi.unstubAllGlobals();
  });

  test("a job is done at once while nothing is being drawn", () => {
    const { gl } = createGraphics();
    const pace = createFrameThrottle([gl]);
    const job = vi.fn();
    pace.whenFree(job);
    pace.mark();
    pace.whenFree(job);
    expect(job).toHaveBeenCalledTimes(2);
    expect(pace.isWaiting()).toBe(false);
  });

  test("jobs wait for what is being drawn, each once, in order", () => {
    const { gl, begin, finish } = createGraphics();
    const pace = createFrameThrottle([gl]);
    const done: string[] = [];
    const draw = () => done.push("draw");
    const fit = () => done.push("fit");
    begin();
    pace.mark();
    for (const job of [draw, fit, draw]) pace.whenFree(job);
    nextFrame();
    expect(done).toEqual([]);
    expect(pace.isWaiting()).toBe(true);
    finish();
    nextFrame();
    expect(done).toEqual(["draw", "fit"]);
    expect(pace.isWaiting()).toBe(false);
  });

  test("nothing is done after the end", () => {
    const { gl, begin, finish } = createGraphics();
    const pace = createFrameThrottle([gl]);
    const job = vi.fn();
    begin();
    pace.mark();
    pace.whenFree(job);
    pace.stop();
    finish();
    nextFrame();
    expect(job).not.toHaveBeenCalled();
  });
});
