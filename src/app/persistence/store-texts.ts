import type { Explorer } from "../explorer/explorer.ts";
import type { DeviceStore } from "./device-store.ts";

interface Ports {
  readonly openStore: () => Promise<DeviceStore>;
  readonly isAllowed: boolean;
}

export interface TextStoring {
  readonly setAllowed: (isAllowed: boolean) => void;
  readonly stop: () => void;
}

/** Stores the texts of attached articles while the reader asks for it, and attaches stored ones again to the graph that is opened. */
export function storeTexts({ state, data, actions }: Explorer, ports: Ports): TextStoring {
  let isAllowed = ports.isAllowed;
  const isOn = () => isAllowed && state.getState().storesTexts;
  const tell = (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    actions.report(`The text is attached, but is not stored on this device: ${reason}`);
  };

  const put = async (texts: ReadonlyMap<string, string>) => {
    if (isOn() && texts.size > 0) await (await ports.openStore()).putTexts(texts);
  };
  const attachStored = async () => {
    const { opened, texts } = data.getState();
    if (!isOn() || opened === null) return;
    const wanted = opened.overview.documents.flatMap(({ sha256 }) =>
      sha256 === null || texts.has(sha256) ? [] : [sha256],
    );
    if (wanted.length === 0) return;
    const found = await (await ports.openStore()).listTexts(wanted);
    if (found.size > 0) data.setState((now) => ({ texts: new Map([...found, ...now.texts]) }));
  };
  const removeAll = async () => (await ports.openStore()).removeTexts("all");

  const stopData = data.subscribe((now, before) => {
    if (now.opened !== before.opened) attachStored().catch(tell);
    if (now.texts === before.texts || !isOn()) return;
    put(new Map([...now.texts].filter(([sha256]) => !before.texts.has(sha256)))).catch(tell);
    const detached = [...before.texts.keys()].filter((sha256) => !now.texts.has(sha256));
    if (detached.length === 0) return;
    ports
      .openStore()
      .then((store) => store.removeTexts(detached))
      .catch(tell);
  });
  const stopState = state.subscribe((now, before) => {
    if (now.storesTexts === before.storesTexts || !isAllowed) return;
    if (now.storesTexts) put(data.getState().texts).then(attachStored).catch(tell);
    else removeAll().catch(tell);
  });
  return {
    setAllowed: (next) => {
      isAllowed = next;
      put(data.getState().texts).catch(tell);
    },
    stop: () => {
      stopData();
      stopState();
    },
  };
}
