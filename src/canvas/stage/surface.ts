import type { Viewport } from "../geometry/viewport.ts";
import type { Stage } from "./stage.ts";

const MOST_REBUILDS = 3;
const PER_MILLISECONDS = 60_000;

export interface SurfaceEvents {
  /** A stage is there, for the first time or again; `before` is what the lost one showed. */
  readonly onStage: (stage: Stage, before: Viewport | null) => void;
  readonly onResize: (stage: Stage) => void;
  readonly onLost: (message: string) => void;
}

/** Keeps a stage alive in a container: from its first size above zero on, through resizing and lost contexts. */
export interface Surface {
  readonly stage: () => Stage | null;
  readonly destroy: () => void;
}

/**
 * `open` makes a stage and is told whom to call when its context is lost. A lost context is rebuilt at the next frame,
 * at most three times a minute; then, or when opening throws, the surface gives up with a message.
 */
export function createSurface(
  container: HTMLElement,
  open: (onContextLost: () => void) => Stage,
  events: SurfaceEvents,
): Surface {
  let stage: Stage | null = null;
  let given = false;
  let frame: number | null = null;
  let seen: Viewport | null = null;
  const rebuilds: number[] = [];

  const giveUp = (message: string): void => {
    given = true;
    stop();
    events.onLost(message);
  };

  function mount(): void {
    if (given || stage !== null || container.offsetWidth === 0 || container.offsetHeight === 0) return;
    try {
      stage = open(loseContext);
    } catch (error) {
      giveUp(`The drawing could not be started: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    events.onStage(stage, seen);
  }

  function loseContext(): void {
    if (stage === null || given) return;
    seen = stage.viewport();
    const lost = stage;
    stage = null;
    const now = performance.now();
    while (rebuilds[0] !== undefined && rebuilds[0] < now - PER_MILLISECONDS) rebuilds.shift();
    rebuilds.push(now);
    if (rebuilds.length > MOST_REBUILDS) {
      lost.destroy();
      giveUp(
        "The graphics card gave up drawing several times. The list and the table show the same content.",
      );
      return;
    }
    frame = requestAnimationFrame(() => {
      frame = null;
      lost.destroy();
      mount();
    });
  }

  function fitContainer(): void {
    if (stage === null || container.offsetWidth === 0 || container.offsetHeight === 0) return;
    stage.resize(false);
    events.onResize(stage);
  }
  const observer = new ResizeObserver(() => {
    if (stage === null) mount();
    else stage.whenFree(fitContainer);
  });
  observer.observe(container);

  let density: MediaQueryList | null = null;
  const onDensity = (): void => {
    watchDensity();
    stage?.resize(true);
  };
  // The query names the present density, so it has to be asked anew after each change.
  function watchDensity(): void {
    density?.removeEventListener("change", onDensity);
    density = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    density.addEventListener("change", onDensity);
  }
  watchDensity();

  function stop(): void {
    observer.disconnect();
    density?.removeEventListener("change", onDensity);
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    stage?.destroy();
    stage = null;
  }

  mount();
  return {
    stage: () => stage,
    destroy: () => {
      given = true;
      stop();
    },
  };
}
