import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { About } from "../../core/evidence/details.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import type { Data } from "../state/data.ts";
import type { Selection, State } from "../state/state.ts";

/** Whose passages a selection asks for; null for none. */
function toAbout(selection: Selection): About | null {
  if (selection.kind === "relation") return { kind: "relation", id: selection.id };
  const id = selection.kind === "entities" ? selection.ids.at(-1) : undefined;
  return id === undefined ? null : { kind: "entity", id };
}

/** Keeps the passages of what is selected, and of the article that is being read, in step with the state. Returns the stop. */
export function syncTexts(ports: {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onCrash: (error: unknown) => void;
}): () => void {
  const { engine, state, data, onCrash } = ports;
  const slots = {
    mentions: createLatestOnly(ports.createAbort),
    article: createLatestOnly(ports.createAbort),
  };
  const fail = (error: unknown) => {
    if (!isAbort(error)) onCrash(error);
  };
  const hasDocuments = () => (data.getState().opened?.overview.documents.length ?? 0) > 0;

  const askMentions = () => {
    const about = toAbout(state.getState().shared.selection);
    slots
      .mentions(
        async (signal) => (about === null || !hasDocuments() ? [] : engine.passages(about, signal)),
        (mentions) => data.setState({ mentions }),
        fail,
      )
      .catch(onCrash);
  };
  const askArticle = () => {
    const document = state.getState().shared.openDocument?.document ?? null;
    slots
      .article(
        async (signal) =>
          document === null || !hasDocuments()
            ? []
            : engine.passages({ kind: "document", id: document }, signal),
        (passages) => data.setState({ article: document === null ? null : { document, passages } }),
        fail,
      )
      .catch(onCrash);
  };

  const stopState = state.subscribe((now, before) => {
    if (data.getState().opened === null) return;
    if (now.shared.selection !== before.shared.selection) askMentions();
    if (now.shared.openDocument?.document !== before.shared.openDocument?.document) askArticle();
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened === before.opened || now.opened === null) return;
    askMentions();
    askArticle();
  });
  return () => {
    stopState();
    stopData();
  };
}
