import type { Scene } from "../../core/drawing/scene.ts";
import type { Cancel } from "../../core/model/cancel.ts";
import type { ActionContext } from "./action-context.ts";

/** The picture of the graph that was opened last, telling how far its layout has come. */
export const askScene = ({ engine, data, aspect }: ActionContext, signal: Cancel): Promise<Scene> =>
  engine
    .scene(aspect(), signal, (layingOut) => {
      if (!signal.aborted) data.setState({ layingOut });
    })
    .finally(() => data.setState({ layingOut: null }));
