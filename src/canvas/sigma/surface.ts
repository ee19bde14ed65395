import type { Viewport } from "../geometry/viewport.ts";
import type { SigmaHost } from "./sigma-host.ts";

const MOST_REBUILDS = 3;
const PER_MILLISECONDS = 60_000;

export interface SurfaceEvents {
  /** A host is there, for the first time or again; `before` is what the lost one showed. */
  readonly onStage: (host: SigmaHost, before: Viewport | null) => void;
  readonly onResize: (host: SigmaHost) => void;
  readonly onLost: (message: string) => void;
}

/** Keeps a host alive in a container: from its first size above zero on, through resizing and lost contexts. */
export interface Surface {
  readonly host: () => SigmaHost | null;
  readonly destroy: () => void;
}

/**
 * `open` makes a host and is told whom to call when its context is lost. A lost context is rebuilt at the next frame,
 * at most three times a minute; then, or when opening throws, the surface gives up with a message.
 */
export function createSurface(
  container: HTMLElement,
  open: (onContextLost: () => void) => SigmaHost,
  events: SurfaceEvents,
): Surface {
  let host: SigmaHost | null = null;
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
    if (given || host !== null || container.offsetWidth === 0 || container.offsetHeight === 0) return;
    try {
      host = open(loseContext);
    } catch (error) {
      giveUp(`The drawing could not be started: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    events.onStage(host, seen);
  }

  function loseContext(): void {
    if (host === null || given) return;
    seen = host.viewport();
    const lost = host;
    host = null;
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
    if (host === null || container.offsetWidth === 0 || container.offsetHeight === 0) return;
    host.resize(false);
    events.onResize(host);
  }
  const observer = new ResizeObserver(() => {
    if (host === null) mount();
    else host.whenFree(fitContainer);
  });
  observer.observe(container);

  let density: MediaQueryList | null = null;
  const onDensity = (): void => {
    watchDensity();
    host?.resize(true);
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
    host?.destroy();
    host = null;
  }

  mount();
  return {
    host: () => host,
    destroy: () => {
      given = true;
      stop();
    },
  };
}
