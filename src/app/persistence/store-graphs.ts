import type { Explorer } from "../explorer/explorer.ts";
import type { DeviceStore } from "./device-store.ts";

interface Ports {
  readonly openStore: () => Promise<DeviceStore>;
  readonly now: () => number;
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly isAllowed: boolean;
}

export interface GraphStoring {
  /** Reads again which graphs are stored. */
  readonly refresh: () => Promise<void>;
  readonly setAllowed: (isAllowed: boolean) => void;
  readonly stop: () => void;
}

/** Milliseconds after which a refused graph is tried again. */
const RETRY = 30_000;

const toReason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Stores the files of every graph that is opened, and keeps the list of what is stored in the explorer's data. What is refused is
 * said once, stays open, and is tried again by itself.
 */
export function storeGraphs(explorer: Explorer, ports: Ports): GraphStoring {
  const { state, data, actions } = explorer;
  let isAllowed = ports.isAllowed;
  let stopListening = () => {};
  let turn: Promise<void> = Promise.resolve();
  /** What was refused last, so that it is said once. */
  let refused: { readonly serial: number; readonly reason: string } | null = null;
  let callOff = () => {};

  const isFromFiles = () => data.getState().opened?.inputs.some(({ kind }) => kind === "files") === true;

  const refresh = async () => {
    if (!isAllowed) {
      data.setState({ stored: [] });
      return;
    }
    const stored = await (await ports.openStore()).listGraphs();
    data.setState({ stored });
    const { about } = state.getState();
    const { copy } = data.getState();
    // Removed here or in another window: what is open is then nowhere but on this page.
    if (copy.kind === "stored" && !stored.some(({ graph }) => graph === about?.graph))
      data.setState({ copy: { kind: "refused", reason: "it was removed from this device." } });
  };

  const store = async (): Promise<void> => {
    const { opened } = data.getState();
    const { about } = state.getState();
    if (!isAllowed || opened === null || about === null || !isFromFiles()) return;
    const { serial, inputs, overview } = opened;
    const isCurrent = () => data.getState().opened?.inputs === inputs;
    const end = explorer.begin();
    try {
      const { graph } = about;
      await (await ports.openStore()).putGraph({ graph, title: overview.title, when: ports.now(), inputs });
      if (isCurrent()) data.setState({ copy: { kind: "stored" } });
      await refresh();
    } catch (error) {
      if (!isCurrent()) return;
      const reason = toReason(error);
      data.setState({ copy: { kind: "refused", reason } });
      callOff();
      callOff = ports.later(RETRY, enqueue);
      if (refused?.serial === serial && refused.reason === reason) return;
      refused = { serial, reason };
      const message = `${overview.title} is open but could not be stored on this device: ${reason} After a reload, open it again.`;
      actions.notify({ tone: "problem", message, actions: ["storage"] });
    } finally {
      end();
    }
  };

  function enqueue() {
    turn = turn.then(store);
  }

  const begin = () => {
    callOff();
    const isNeeded = isFromFiles();
    const reason = "this page stores nothing.";
    data.setState({
      copy: !isNeeded
        ? { kind: "not-needed" }
        : isAllowed
          ? { kind: "storing" }
          : { kind: "refused", reason },
    });
    if (isNeeded && isAllowed) enqueue();
  };

  const start = async () => {
    const opened = await ports.openStore();
    stopListening();
    stopListening = opened.onGraphsChange(() => {
      refresh().catch(() => {});
    });
    await refresh();
  };
  // A store that cannot be opened is told by the autosave.
  const tryToStart = () => {
    start().catch(() => data.setState({ stored: [] }));
  };

  const stopData = data.subscribe((now, before) => {
    // Edits leave the files as they are.
    if (now.opened?.inputs !== before.opened?.inputs) begin();
  });
  if (isAllowed) tryToStart();
  else data.setState({ stored: [] });

  return {
    refresh,
    setAllowed: (next) => {
      isAllowed = next;
      begin();
      if (next) tryToStart();
      else data.setState({ stored: [] });
    },
    stop: () => {
      stopData();
      stopListening();
      callOff();
    },
  };
}
