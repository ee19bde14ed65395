import { toIgnoredNotice } from "../../app/actions/page-actions.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import {
  EMPTY_SHARED,
  type Notice,
  type PendingView,
  type Shared,
  type State,
} from "../../app/state/state.ts";
import { decodeAddress, encodeAddress } from "../../app/url/address.ts";
import { encodeShared } from "../../app/url/codec.ts";

const decode = () => decodeAddress(location.hash);

/**
 * What the link asks for, and a message about the parts of it that could not be used. What it asks of a file of the
 * reader's is set aside until that is open.
 */
export function readAddress(): {
  readonly shared: Shared;
  readonly link: PendingView | null;
  readonly notice: Notice | null;
} {
  const { shared, graph, ignored } = decode();
  const notice = toIgnoredNotice(ignored);
  return graph === null
    ? { shared, link: null, notice }
    : { shared: EMPTY_SHARED, link: { graph, shared }, notice };
}

const toAddress = ({ shared, about }: Pick<State, "shared" | "about">) => {
  const fragment = encodeAddress(shared, about?.graph ?? null);
  return fragment === "" ? `${location.pathname}${location.search}` : `#${fragment}`;
};

/**
 * Keeps address and state the same: every step of the reader becomes an entry of the browser's history, repairs replace
 * the entry, and back, forward or an edited address become steps. Returns the stop.
 */
export function linkAddress({ state, actions }: Explorer): () => void {
  const write = state.subscribe((now, before) => {
    if (now.shared === before.shared && now.about === before.about && now.link === before.link) return;
    // The link of a file that is not open stays in place until the reader does something else.
    if (now.link !== null && encodeShared(now.shared) === "") return;
    const address = toAddress(now);
    if (address === (location.hash === "" ? toAddress({ shared: EMPTY_SHARED, about: null }) : location.hash))
      return;
    // The first graph is what the address asks for: no step of the reader's.
    if (now.past === before.past || before.about === null) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  });
  const read = () => {
    const { shared, graph, ignored } = decode();
    const now = state.getState();
    if (graph !== null && now.about?.graph.startsWith(graph) !== true)
      return actions.setLink({ graph, shared });
    if (now.link !== null) actions.setLink(null);
    if (encodeShared(shared) !== encodeShared(now.shared)) actions.goTo(shared, ignored);
    else if (ignored.length > 0) actions.notify(toIgnoredNotice(ignored));
  };
  addEventListener("popstate", read);
  return () => {
    write();
    removeEventListener("popstate", read);
  };
}
