/** Runs one change at a time from 0 to 1 over some milliseconds; a new one ends the one before where it is. */
export interface Tween {
  readonly run: (milliseconds: number, step: (share: number) => void, done?: () => void) => void;
  readonly stop: () => void;
  readonly isRunning: () => boolean;
}

const ease = (t: number): number => 1 - (1 - t) ** 3;

export function createTween(): Tween {
  let frame: number | null = null;
  const stop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  return {
    stop,
    isRunning: () => frame !== null,
    run: (milliseconds, step, done) => {
      stop();
      if (milliseconds <= 0) {
        step(1);
        done?.();
        return;
      }
      const start = performance.now();
      const next = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - start) / milliseconds));
        frame = share < 1 ? requestAnimationFrame(next) : null;
        step(ease(share));
        if (share === 1) done?.();
      };
      frame = requestAnimationFrame(next);
    },
  };
}
