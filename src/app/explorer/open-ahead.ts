import type { Scene } from "../../core/drawing/scene.ts";
import type { Engine } from "../../core/engine/engine.ts";
import type { Overview } from "../../core/engine/overview.ts";
import type { Result } from "../../core/model/result.ts";

/** The shipped graph on its way in before there is an explorer, and the engine with which the explorer goes on. */
export interface Ahead {
  /** Answers the first request for the shipped graph, and for its scene, with what is on its way already. */
  readonly engine: Engine;
  readonly opened: Promise<Result<Overview>>;
  /** Null where the graph could not be opened. */
  readonly scene: Promise<Scene | null>;
}

/** Opens the shipped graph and asks for its scene, so that the explorer which comes later finds both done. */
export function openAhead(engine: Engine, shipped: Promise<string>, aspect: number): Ahead {
  const opened = shipped.then((json) => engine.open({ kind: "shipped", json }));
  const scene = opened.then((result) => (result.ok ? engine.scene(aspect) : null));
  // What goes wrong is told to whoever asks.
  for (const started of [opened, scene]) started.catch(() => undefined);
  let isAsked = false;
  let next: Promise<Scene | null> | null = null;
  return {
    engine: {
      ...engine,
      open: (source, cancel) => {
        const isFirst = source.kind === "shipped" && !isAsked;
        isAsked = true;
        next = isFirst ? scene : null;
        return isFirst ? opened : engine.open(source, cancel);
      },
      scene: async (...request) => {
        const ready = next;
        next = null;
        return (await ready) ?? engine.scene(...request);
      },
    },
    opened,
    scene,
  };
}
