/** Keeps drawing no faster than the graphics can follow. */
export interface FrameThrottle {
  /** All that the contexts were told so far is the drawing to wait for. */
  readonly mark: () => void;
  /** Does something as soon as nothing is being drawn: at once where that is now, else at a later frame. */
  readonly whenFree: (job: () => void) => void;
  /** Whether something waits to be done. */
  readonly isWaiting: () => boolean;
  readonly stop: () => void;
}

/**
 * Frames that pile up hold up the whole page at the next call that needs an answer, such as giving a canvas another size: for
 * seconds, where a large graph is drawn without a graphics card. A job that is already waiting is not done twice.
 */
export function createFrameThrottle(contexts: readonly WebGL2RenderingContext[]): FrameThrottle {
  let fences: { readonly gl: WebGL2RenderingContext; readonly sync: WebGLSync }[] = [];
  let frame: number | null = null;
  let waiting = new Set<() => void>();

  const isBusy = (): boolean => {
    fences = fences.filter(({ gl, sync }) => {
      const isDone = gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
      if (isDone) gl.deleteSync(sync);
      return !isDone;
    });
    return fences.length > 0;
  };
  function ask(): void {
    frame = null;
    if (isBusy()) {
      frame = requestAnimationFrame(ask);
      return;
    }
    const jobs = waiting;
    waiting = new Set();
    for (const job of jobs) job();
  }

  return {
    mark: () => {
      for (const { gl, sync } of fences) gl.deleteSync(sync);
      fences = contexts.flatMap((gl) => {
        const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
        return sync === null ? [] : [{ gl, sync }];
      });
    },
    whenFree: (job) => {
      if (frame === null && !isBusy()) {
        job();
        return;
      }
      waiting.add(job);
      frame ??= requestAnimationFrame(ask);
    },
    isWaiting: () => frame !== null,
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      waiting.clear();
    },
  };
}
