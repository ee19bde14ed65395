import type { DeviceStore, GraphToStore } from "../../src/app/persistence/device-store.ts";
import type { SavedSession } from "../../src/app/persistence/saved-session.ts";
import type { StoredGraph } from "../../src/app/state/stored-graph.ts";

/** What a device would store, for as many windows as a test opens, with the faults that a test wants. */
export function createDevice() {
  const sessions = new Map<string, unknown>();
  const graphs = new Map<string, GraphToStore & { readonly isOffered: boolean }>();
  const texts = new Map<string, string>();
  const onSession = new Set<(graph: string) => void>();
  const onGraphs = new Set<() => void>();
  let refusal: string | null = null;
  const attempt = async () => {
    if (refusal !== null) throw new Error(refusal);
  };
  const toStored = ({
    graph,
    title,
    when,
    inputs,
    isOffered,
  }: GraphToStore & { isOffered: boolean }): StoredGraph => {
    const files = inputs.flatMap((input) => (input.kind === "files" ? input.files : []));
    return {
      graph,
      title,
      when,
      isOffered,
      files: files.map(({ name }) => name),
      size: files.length,
      hasBytes: true,
      isOnDisk: false,
    };
  };
  const openWindow = (): DeviceStore => {
    const own = { session: new Set<(graph: string) => void>(), graphs: new Set<() => void>() };
    const tellGraphs = () => {
      for (const each of onGraphs) if (!own.graphs.has(each)) each();
    };
    return {
      update: async (graph, edit) => {
        await attempt();
        const next: SavedSession | null = edit(structuredClone(sessions.get(graph)));
        if (next === null) return;
        sessions.set(graph, structuredClone(next));
        for (const each of onSession) if (!own.session.has(each)) each(graph);
      },
      list: async () => [...sessions.values()],
      listGraphs: async () => [...graphs.values()].map(toStored).toSorted((a, b) => b.when - a.when),
      putGraph: async (graph) => {
        await attempt();
        graphs.set(graph.graph, { ...graph, isOffered: true });
        tellGraphs();
      },
      takeGraph: async (graph) => graphs.get(graph)?.inputs ?? null,
      removeGraph: async (graph) => {
        graphs.delete(graph);
        sessions.delete(graph);
        tellGraphs();
      },
      dismissGraph: async (graph) => {
        const stored = graphs.get(graph);
        if (stored !== undefined) graphs.set(graph, { ...stored, isOffered: false });
      },
      putTexts: async (added) => {
        await attempt();
        for (const [sha256, text] of added) texts.set(sha256, text);
      },
      listTexts: async (wanted) => new Map([...texts].filter(([sha256]) => wanted.includes(sha256))),
      removeTexts: async (wanted) => {
        for (const sha256 of [...texts.keys()])
          if (wanted === "all" || wanted.includes(sha256)) texts.delete(sha256);
      },
      forget: async () => {
        for (const each of [sessions, graphs, texts]) each.clear();
        tellGraphs();
      },
      onOutdated: () => () => undefined,
      onChange: (listener) => {
        onSession.add(listener);
        own.session.add(listener);
        return () => onSession.delete(listener);
      },
      onGraphsChange: (listener) => {
        onGraphs.add(listener);
        own.graphs.add(listener);
        return () => onGraphs.delete(listener);
      },
    };
  };
  return {
    sessions,
    graphs,
    texts,
    openWindow,
    /** From now on every writing is refused for this reason; null lets them through again. */
    refuse: (reason: string | null) => {
      refusal = reason;
    },
  };
}
