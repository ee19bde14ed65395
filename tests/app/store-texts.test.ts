import { expect, test } from "vitest";
import type { DeviceStore } from "../../src/app/persistence/device-store.ts";
import { storeTexts } from "../../src/app/persistence/store-texts.ts";
import { hash } from "../../src/core/model/hash.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { createDevice } from "./memory-device-store.ts";
import { openSmall, settle } from "./small-explorer.ts";

const TEXTS = ["Alpha attacked Beta.", "Alpha exports to Beta."] as const;
const [first, second] = TEXTS.map(hash);

/** Two documents whose texts are known. */
function toData(): string {
  const dataset = toDataset("alpha -attacked-> beta #1\nalpha -exports_to-> beta #2");
  const documents = dataset.documents.map((document, at) => ({
    ...document,
    sha256: hash(TEXTS[at] ?? ""),
    body: { start: 0, end: TEXTS[at]?.length ?? 0 },
  }));
  const claims = dataset.claims.map((claim, at) => ({
    ...claim,
    evidence: claim.evidence.map((each) => ({
      ...each,
      start: 0,
      end: 5,
      sha256: hash((TEXTS[at] ?? "").slice(0, 5)),
    })),
  }));
  return JSON.stringify(toPlain({ ...dataset, documents, claims }));
}

/** A device that has some texts, and what is asked of it. */
async function createTextStore(kept: Readonly<Record<string, string>>) {
  const calls: string[] = [];
  const device = createDevice().openWindow();
  await device.putTexts(new Map(Object.entries(kept)));
  const store: DeviceStore = {
    ...device,
    putTexts: (more) => {
      calls.push("put");
      return device.putTexts(more);
    },
    listTexts: (wanted) => {
      calls.push(`list ${wanted.length}`);
      return device.listTexts(wanted);
    },
  };
  const texts = async () => [...(await device.listTexts(TEXTS.map(hash))).values()];
  return { texts, calls, store };
}

async function open(kept: Readonly<Record<string, string>>, storesTexts: boolean, isAllowed = true) {
  const explorer = await openSmall();
  explorer.state.setState({ storesTexts });
  const device = await createTextStore(kept);
  const storing = storeTexts(explorer, { openStore: async () => device.store, isAllowed });
  await explorer.actions.open({ kind: "shipped", json: toData() });
  await settle(explorer);
  return { explorer, device, storing };
}
const attach = (explorer: Awaited<ReturnType<typeof openSmall>>, at: 0 | 1) =>
  explorer.actions.attachText({ name: `${at}.txt`, bytes: new TextEncoder().encode(TEXTS[at]) });
const attached = (explorer: Awaited<ReturnType<typeof openSmall>>) =>
  [...explorer.data.getState().texts.keys()].sort();

test("without being asked, nothing is stored and nothing is looked for", async () => {
  const { explorer, device } = await open({ [first ?? ""]: TEXTS[0] }, false);
  await attach(explorer, 1);
  await settle(explorer);
  expect(device.calls).toEqual([]);
  expect(attached(explorer)).toEqual([second]);
});

test("asked to, it stores each text once, and removes what is detached", async () => {
  const { explorer, device } = await open({}, true);
  await attach(explorer, 0);
  await attach(explorer, 1);
  await settle(explorer);
  expect(device.calls).toEqual(["list 2", "put", "put"]);
  expect(await device.texts()).toEqual([...TEXTS]);
  const [document] = explorer.data.getState().opened?.overview.documents ?? [];
  if (document === undefined) throw new Error("no document");
  explorer.actions.detachText(document.id);
  await settle(explorer);
  expect(await device.texts()).toEqual([TEXTS[1]]);
});

test("a stored text is attached when its graph is opened; nothing is asked where nothing is missing", async () => {
  const { explorer, device } = await open({ [second ?? ""]: TEXTS[1] }, true);
  expect(attached(explorer)).toEqual([second]);
  expect(device.calls).toEqual(["list 2", "put"]);
  await attach(explorer, 0);
  await explorer.actions.open({ kind: "shipped", json: toData() });
  await settle(explorer);
  expect(device.calls.filter((call) => call.startsWith("list"))).toEqual(["list 2"]);
});

test("turned on, it stores what is attached and attaches what is stored; turned off, it forgets all", async () => {
  const { explorer, device } = await open({ [second ?? ""]: TEXTS[1] }, false);
  await attach(explorer, 0);
  explorer.actions.setStoresTexts(true);
  await settle(explorer);
  expect(attached(explorer)).toEqual([first, second].sort());
  expect(await device.texts()).toHaveLength(2);
  explorer.actions.setStoresTexts(false);
  await settle(explorer);
  expect(await device.texts()).toEqual([]);
  expect(attached(explorer)).toEqual([first, second].sort());
});

test("where nothing may be stored at all, the wish alone stores nothing; allowed again, it does", async () => {
  const { explorer, device, storing } = await open({}, true, false);
  await attach(explorer, 0);
  await settle(explorer);
  expect(device.calls).toEqual([]);
  explorer.actions.setStoresTexts(false);
  await settle(explorer);
  expect(device.calls).toEqual([]);
  explorer.actions.setStoresTexts(true);
  storing.setAllowed(true);
  await settle(explorer);
  expect(await device.texts()).toEqual([TEXTS[0]]);
});

test("allowed, it stores nothing that was not asked for, and does not touch the device for want of texts", async () => {
  const { explorer, device, storing } = await open({ [second ?? ""]: TEXTS[1] }, false, false);
  await attach(explorer, 0);
  storing.setAllowed(true);
  await settle(explorer);
  expect(device.calls).toEqual([]);
  expect(await device.texts()).toEqual([TEXTS[1]]);
  const empty = await open({}, true, false);
  empty.storing.setAllowed(true);
  await settle(empty.explorer);
  expect(empty.device.calls).toEqual([]);
});

test("where no graph is open, or the graph knows no text, nothing is looked for", async () => {
  const explorer = await openSmall();
  explorer.state.setState({ storesTexts: false });
  const device = await createTextStore({});
  const { stop } = storeTexts(explorer, { openStore: async () => device.store, isAllowed: true });
  explorer.data.setState({ opened: null });
  explorer.actions.setStoresTexts(true);
  await settle(explorer);
  expect(device.calls).toEqual([]);
  stop();
});

test("a refusal is told, and the text stays attached; stopped, it does nothing more", async () => {
  const { explorer, device, storing } = await open({}, true);
  const refusing = storeTexts(explorer, {
    openStore: () => Promise.reject(new Error("The disk is full.")),
    isAllowed: true,
  });
  await attach(explorer, 0);
  await settle(explorer);
  expect(explorer.state.getState().notice?.message).toContain(
    "is not stored on this device: The disk is full.",
  );
  expect(attached(explorer)).toEqual([first]);
  storing.stop();
  refusing.stop();
  const before = device.calls.length;
  await attach(explorer, 1);
  explorer.actions.setStoresTexts(false);
  await settle(explorer);
  expect(device.calls).toHaveLength(before);
});
