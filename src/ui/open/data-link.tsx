import { useEffect, useRef, useState } from "react";
import { formatAge, formatSize } from "../../app/state/stored-graph.ts";
import { formatIssue } from "../../core/model/result.ts";
import { useExplorer, useSurroundings } from "../base/explorer-context.ts";
import { useOffer } from "../persistence/use-offer.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { askSize, fetchGraph, isOwnSite, readGraphAddress } from "./fetch-graph.ts";
import { useImport } from "./use-import.ts";

/** A file that was opened together with the page lies here; whoever serves the page has chosen it, and need not be asked again. */
const isHandedOver = (url: URL): boolean =>
  isOwnSite(url) && url.pathname.startsWith(new URL("./opened/", document.baseURI).pathname);

/** Asks before a link makes the page fetch a graph; names the host, and the size where it is known. */
export default function DataLink({
  address,
  onDeclined,
}: {
  readonly address: string;
  /** The reader does not want it, or it cannot be had: the page opens what it would have opened without it. */
  readonly onDeclined: () => void;
}) {
  const { actions } = useExplorer();
  const { storage } = useSurroundings();
  const stored = useOffer();
  const open = useImport();
  const [wanted] = useState(() => readGraphAddress(address));
  const [size, setSize] = useState<number | null>(null);
  const [fetching, setFetching] = useState<AbortController | null>(null);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!wanted.ok || isHandedOver(wanted.value)) return;
    askSize(wanted.value)
      .then(setSize)
      .catch(() => setSize(null));
  }, [wanted]);
  const fetchAndOpen = async (url: URL) => {
    const controller = new AbortController();
    setFetching(controller);
    const fetched = await fetchGraph(url, controller.signal, () => {});
    if (controller.signal.aborted) return;
    setDone(true);
    if (fetched.ok) return open([{ file: fetched.value }], "replace");
    onDeclined();
    actions.report(fetched.error.map(formatIssue).join(" "));
  };
  const handedOver = wanted.ok && isHandedOver(wanted.value) ? wanted.value : null;
  const begun = useRef(false);
  useEffect(() => {
    if (handedOver === null || begun.current) return;
    begun.current = true;
    fetchAndOpen(handedOver).catch((error: unknown) => actions.report(String(error)));
  });
  if (isDone || handedOver !== null) return null;
  const decline = () => {
    fetching?.abort();
    setDone(true);
    onDeclined();
  };
  if (!wanted.ok)
    return (
      <DialogFrame title="The link cannot be followed" onClose={decline}>
        <p>{wanted.error.map(formatIssue).join(" ")}</p>
      </DialogFrame>
    );
  const url = wanted.value;
  const copy = stored.kind === "link" ? stored.stored : null;
  const reopen = () => {
    setDone(true);
    if (copy !== null) storage.reopen(copy).catch((error: unknown) => actions.report(String(error)));
  };
  const told = size === null ? "Its size is not known before it is fetched." : `It has ${formatSize(size)}.`;
  return (
    <DialogFrame
      title="Fetch a graph?"
      onClose={decline}
      foot={
        <>
          <button type="button" className="cx-button" onClick={decline}>
            {fetching === null ? "Do not fetch" : "Cancel"}
          </button>
          {copy === null ? null : (
            <button type="button" className="cx-button" onClick={reopen}>
              Open the copy stored {formatAge(copy.when, Date.now())}
            </button>
          )}
          <button
            type="button"
            className="cx-button cx-button-main"
            disabled={fetching !== null}
            onClick={() => {
              fetchAndOpen(url).catch((error: unknown) => actions.report(String(error)));
            }}
          >
            {fetching === null ? `Fetch from ${url.host}` : "Fetching …"}
          </button>
        </>
      }
    >
      <p>
        This link asks to open a graph from <strong>{url.host}</strong>
        {isOwnSite(url) ? " (this site)" : ", another site, which will see that you asked"}. {told}
      </p>
      <p className="cx-mute cx-address">{url.href}</p>
    </DialogFrame>
  );
}
