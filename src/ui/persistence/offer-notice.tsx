import { formatAge, nameStored, type Offer } from "../../app/state/stored-graph.ts";
import { useExplorer, useSurroundings } from "../base/explorer-context.ts";
import { IconButton } from "../primitives/icon-button.tsx";

/** Offers a graph of the reader's to be opened again: the one that the link is for, or the one that was open last. */
export function OfferNotice({ offer }: { readonly offer: Exclude<Offer, { kind: "none" }> }) {
  const { actions } = useExplorer();
  const { storage } = useSurroundings();
  const { stored } = offer;
  const fail = (error: unknown) => actions.report(error instanceof Error ? error.message : String(error));
  const dismiss = () => {
    if (offer.kind === "link") actions.setLink(null);
    if (stored !== null) storage.dismiss(stored.graph).catch(fail);
  };
  return (
    <div className="cx-notice-place" role="note" aria-label="Your file">
      <div className="cx-notice" data-tone="info">
        {stored === null ? (
          <p>
            This link is for a file that is not open, and no copy of it is stored on this device. Open the
            file to see what the link shows.
          </p>
        ) : (
          <p>
            <bdi>{nameStored(stored)}</bdi>, {formatAge(stored.when, Date.now())}
            <span className="cx-mute"> · stored on this device only</span>
          </p>
        )}
        {stored === null ? (
          <button type="button" className="cx-button" onClick={() => actions.openDialog("open")}>
            Open …
          </button>
        ) : (
          <button
            type="button"
            className="cx-button cx-button-main"
            onClick={() => {
              storage.reopen(stored).catch(fail);
            }}
          >
            Reopen
          </button>
        )}
        <IconButton label="Dismiss message" icon="close" onPress={dismiss} />
      </div>
    </div>
  );
}
