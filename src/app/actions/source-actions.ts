import { countNoun } from "../../core/base/count-noun.ts";
import type { Cancel } from "../../core/model/cancel.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { ok, type Result, refuse } from "../../core/model/result.ts";
import { parseEngineAddress } from "../../core/source/engine-address.ts";
import type { KindCount } from "../../core/source/graph-source.ts";
import { ALL_ROWS } from "../../core/source/row-conditions.ts";
import { entityName } from "../selectors/entity-name.ts";
import { MOST_SHOWN, withNamedShown } from "../selectors/scene-ids.ts";
import type { ConnectSource } from "../state/connection.ts";
import type { SourcePort } from "../state/source-port.ts";
import { EMPTY_SHARED, NOTHING_SELECTED } from "../state/state.ts";
import { isLinkTo } from "../url/address.ts";
import { acceptGraph } from "./accept-graph.ts";
import type { ActionContext } from "./action-context.ts";
import { askScene } from "./ask-scene.ts";

/** Neighbours that are added at a time. */
export const MOST_ADDED = 25;

export interface SourceActions {
  /**
   * Opens a database of which only a part is shown: what a link to it asks for, else nothing at first. Refused with the reason,
   * and then nothing changes; so is one that was cancelled meanwhile. The password is handed on and kept nowhere else.
   */
  readonly connect: (
    address: string,
    credentials: Parameters<ConnectSource>[2],
    cancel?: Cancel,
  ) => Promise<Result<null>>;
  /** What an entity is tied to in the database, counted. */
  readonly countTies: (id: EntityId) => Promise<Result<readonly KindCount[]>>;
  /** Adds the next neighbours of an entity that are not shown yet, of one kind of relation or of all, as one step of undo. */
  readonly expandEntity: (id: EntityId, type?: KindCount["type"]) => Promise<void>;
  /** Takes entities out of the picture of a database. */
  readonly putAway: (ids: readonly EntityId[]) => void;
  /** Takes what the database does not have out of the view, and says so. */
  readonly dropMissing: (ids: readonly EntityId[]) => void;
  /** Asks the database again for what is to be shown. */
  readonly askSourceAgain: () => void;
}

const notConnected = () =>
  refuse("not-connected", "", "No database is connected.", "Connect to one under Open.");

/** What is done with a graph that lies in a database. */
export function createSourceActions(context: ActionContext, port: SourcePort): SourceActions {
  const { state, data, events, change, announce } = context;
  const words = (ids: readonly EntityId[]) =>
    ids.length > 3
      ? countNoun(ids.length, "entity", "entities")
      : ids.map((id) => entityName(data.getState().opened, id)).join(" and ");
  const report = (message: string) => state.setState({ notice: { tone: "problem", message } });
  return {
    async connect(text, credentials, cancel) {
      const address = parseEngineAddress(text);
      if (!address.ok) return address;
      const connected = await port.connect(address.value, credentials);
      if (!connected.ok) return connected;
      const source = connected.value;
      const refuseAndClose = async (refusal: Result<never>) => {
        await source.close().catch(() => undefined);
        return refusal;
      };
      if (cancel?.aborted === true)
        return refuseAndClose(refuse("cancelled", "", "The request was cancelled."));
      const { link } = state.getState();
      const wanted = link !== null && isLinkTo(link.graph, text) ? link.shared : EMPTY_SHARED;
      const view = withNamedShown({ ...wanted, scene: (wanted.scene ?? []).slice(0, MOST_SHOWN) });
      const shown = await source.show(view.scene ?? []);
      if (!shown.ok) return refuseAndClose(shown);
      const { overview, missing, isCut } = shown.value;
      const scene = await askScene(context, { aborted: false });
      port.use(source);
      const { totals } = source.vocabulary;
      const ids = (view.scene ?? []).filter((id) => !missing.includes(id));
      acceptGraph(context, {
        ...{ overview, scene, origin: null, inputs: [] },
        connection: { address: text, totals, shown: ids, isCut, names: port.names() },
        view: { ...view, scene: ids },
        notice:
          missing.length === 0
            ? null
            : { tone: "info", message: `Not in the database any more: ${missing.join(", ")}.` },
      });
      return ok(null);
    },
    async countTies(id) {
      return (await port.source()?.countTies(id)) ?? notConnected();
    },
    async expandEntity(id, type) {
      const source = port.source();
      if (source === null) return;
      const conditions = type === undefined ? ALL_ROWS : { relationTypes: [type] };
      const found = await source.expand(id, conditions, MOST_ADDED);
      // Another graph may have been opened meanwhile.
      if (port.source() !== source) return;
      if (!found.ok)
        return report(found.error.map(({ message, hint }) => `${message} ${hint ?? ""}`).join(" "));
      const { ids, left } = found.value;
      if (ids.length === 0) return announce("All of its neighbours are shown.");
      const scene = new Set(state.getState().shared.scene ?? []);
      // Some may have been added while the database answered.
      for (const each of ids) scene.add(each);
      if (scene.size > MOST_SHOWN)
        return report(`${MOST_SHOWN} entities are shown at most. Put some away first.`);
      change((shared) => ({ ...shared, scene: [...scene] }));
      announce(
        `Added ${countNoun(ids.length, "neighbour")} of ${words([id])}${left > 0 ? `; ${left} more are not shown` : ""}.`,
      );
    },
    putAway: (ids) => {
      if (ids.length === 0) return announce("Select an entity first.");
      const gone = new Set(ids);
      change((shared) => ({
        ...shared,
        scene: (shared.scene ?? []).filter((id) => !gone.has(id)),
        selection: NOTHING_SELECTED,
        pins: shared.pins.filter(({ id }) => !gone.has(id)),
        path:
          shared.path === null
            ? null
            : {
                ...shared.path,
                ends: shared.path.ends.map((end) => (end !== null && gone.has(end) ? null : end)),
                options: {
                  ...shared.path.options,
                  via: shared.path.options.via.filter((id) => !gone.has(id)),
                },
              },
      }));
      announce(`Put away ${words(ids)}.`);
    },
    dropMissing: (ids) => {
      const gone = new Set(ids);
      state.setState(({ shared }) => ({
        shared: { ...shared, scene: (shared.scene ?? []).filter((id) => !gone.has(id)) },
        notice: { tone: "info", message: `Not in the database: ${ids.join(", ")}.` },
      }));
    },
    askSourceAgain: () => {
      state.setState({ notice: null });
      events.emit({ kind: "source-asked-again" });
    },
  };
}
