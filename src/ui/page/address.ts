import { toIgnoredNotice } from "../../app/actions/page-actions.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import { EMPTY_SHARED, type Notice, type Shared } from "../../app/state/state.ts";
import { decodeShared, encodeShared } from "../../app/url/codec.ts";

const decode = () => decodeShared(location.hash);

/** What the link asks for, and a message about the parts of it that could not be used. */
export function readAddress(): { readonly shared: Shared; readonly notice: Notice | null } {
  const { shared, ignored } = decode();
  return { shared, notice: toIgnoredNotice(ignored) };
}

const toAddress = (shared: Shared) => {
  const fragment = encodeShared(shared);
  return fragment === "" ? `${location.pathname}${location.search}` : `#${fragment}`;
};

/**
 * Keeps address and state the same: every step of the reader becomes an entry of the browser's history, repairs replace
 * the entry, and back, forward or an edited address become steps. Returns the stop.
 */
export function linkAddress({ state, actions }: Explorer): () => void {
  const write = state.subscribe((now, before) => {
    if (now.shared === before.shared) return;
    const address = toAddress(now.shared);
    if (address === (location.hash === "" ? toAddress(EMPTY_SHARED) : location.hash)) return;
    if (now.past === before.past) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  });
  const read = () => {
    const { shared, ignored } = decode();
    if (encodeShared(shared) !== encodeShared(state.getState().shared)) actions.goTo(shared, ignored);
    else if (ignored.length > 0) actions.notify(toIgnoredNotice(ignored));
  };
  addEventListener("popstate", read);
  return () => {
    write();
    removeEventListener("popstate", read);
  };
}
