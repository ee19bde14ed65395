import { toIgnoredNotice } from "../../app/actions/page-actions.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import { toFirstShared } from "../../app/selectors/opening-lens.ts";
import {
  EMPTY_SHARED,
  type Notice,
  type PendingView,
  type Shared,
  type State,
} from "../../app/state/state.ts";
import { decodeAddress, encodeAddress, isLinkTo } from "../../app/url/address.ts";
import { encodeShared, WHOLE } from "../../app/url/codec.ts";

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

/** What a plain address means: what the open graph begins with. */
const toFirst = ({ data }: Explorer): Shared => toFirstShared(data.getState().opened?.scene ?? null);

/** An address without a fragment where nothing but the first screen of the page's own graph is shown. */
function toAddress({ shared, about }: Pick<State, "shared" | "about">, first: Shared): string {
  const graph = about?.graph ?? null;
  const fragment = encodeAddress(shared, graph);
  if (fragment === encodeAddress(first, null)) return `${location.pathname}${location.search}`;
  return `#${fragment === "" ? WHOLE : fragment}`;
}

/**
 * Keeps address and state the same: every step of the reader becomes an entry of the browser's history, repairs replace
 * the entry, and back, forward or an edited address become steps. Returns the stop.
 */
export function linkAddress(explorer: Explorer): () => void {
  const { state, data, actions } = explorer;
  const isAddress = (address: string): boolean => {
    const first = toFirst(explorer);
    return (
      address === (location.hash === "" ? toAddress({ shared: first, about: null }, first) : location.hash)
    );
  };
  // What a plain address means is known once the graph is.
  const settle = data.subscribe((now, before) => {
    const { shared, about, link } = state.getState();
    if (now.opened === before.opened || link !== null) return;
    const address = toAddress({ shared, about }, toFirst(explorer));
    if (!isAddress(address)) history.replaceState(null, "", address);
  });
  const write = state.subscribe((now, before) => {
    if (now.shared === before.shared && now.about === before.about && now.link === before.link) return;
    // The link of a file that is not open stays in place until the reader does something else.
    if (now.link !== null && (now.shared === before.shared || now.past.length === 0)) return;
    const address = toAddress(now, toFirst(explorer));
    if (isAddress(address)) return;
    // The first graph is what the address asks for: no step of the reader's.
    if (now.past === before.past || before.about === null) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  });
  const read = () => {
    const { graph, ignored, ...read } = decode();
    const shared = location.hash === "" ? toFirst(explorer) : read.shared;
    const now = state.getState();
    if (graph !== null && (now.about === null || !isLinkTo(graph, now.about.graph)))
      return actions.setLink({ graph, shared });
    if (now.link !== null) actions.setLink(null);
    if (encodeShared(shared) !== encodeShared(now.shared)) actions.goTo(shared, ignored);
    else if (ignored.length > 0) actions.notify(toIgnoredNotice(ignored));
  };
  addEventListener("popstate", read);
  return () => {
    settle();
    write();
    removeEventListener("popstate", read);
  };
}
