/** Frames in a row without anything under way that count as standing still. */
const STILL_FRAMES = 2;

/** Resolves when nothing has been under way for some frames. */
export const waitUntilStill = (isBusy: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    let still = 0;
    const wait = (): void => {
      still = isBusy() ? 0 : still + 1;
      if (still > STILL_FRAMES) resolve();
      else requestAnimationFrame(wait);
    };
    requestAnimationFrame(wait);
  });
