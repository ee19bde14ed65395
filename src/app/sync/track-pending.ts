import type { Engine } from "../../core/engine/engine.ts";

/** The same engine, telling of every call that begins (1) and ends (-1), however it ends. */
export function trackPending(engine: Engine, onChange: (by: 1 | -1) => void): Engine {
  const track =
    <Args extends readonly unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      onChange(1);
      try {
        return await call(...args);
      } finally {
        onChange(-1);
      }
    };
  return {
    open: track(engine.open),
    prepare: track(engine.prepare),
    preview: track(engine.preview),
    discard: track(engine.discard),
    revert: track(engine.revert),
    scene: track(engine.scene),
    layout: track(engine.layout),
    endLayout: track(engine.endLayout),
    view: track(engine.view),
    attributes: track(engine.attributes),
    explainHidden: track(engine.explainHidden),
    timeline: track(engine.timeline),
    search: track(engine.search),
    find: track(engine.find),
    entity: track(engine.entity),
    relation: track(engine.relation),
    passages: track(engine.passages),
    health: track(engine.health),
    paths: track(engine.paths),
    common: track(engine.common),
    export: track(engine.export),
    table: track(engine.table),
    measure: track(engine.measure),
  };
}
