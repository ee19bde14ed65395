import type { RefObject } from "react";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { lazyPart, loadPartsAgain } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";
import { FilesIn } from "./files-in.tsx";

const ImportDialog = lazyPart(() => import("./import-dialog.tsx"));
const DataLink = lazyPart(() => import("./data-link.tsx"));

/** A graph that the page's address asks for, and what to open when the reader does not want it. */
export interface LinkedData {
  readonly address: string;
  readonly openOther: () => void;
}

/** What opening a file brings over the page: the file dropped, what has to be decided about it, a link that asks for one. */
export function OpenPlace({
  input,
  linked,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly linked: LinkedData | null;
}) {
  const { actions } = useExplorer();
  const stage = useData((data) => data.opening?.stage.kind ?? null);
  return (
    <>
      <FilesIn input={input} />
      {stage === "asking" || stage === "encoding" || stage === "choosing" ? (
        <Loaded
          what="The dialogue"
          failed={() => null}
          onFail={(message) => {
            loadPartsAgain();
            actions.cancelOpening();
            actions.report(message);
          }}
        >
          <ImportDialog />
        </Loaded>
      ) : null}
      {linked === null ? null : (
        <Loaded
          what="The question about the link"
          failed={() => null}
          onFail={(message) => {
            linked.openOther();
            actions.report(message);
          }}
        >
          <DataLink address={linked.address} onDeclined={linked.openOther} />
        </Loaded>
      )}
    </>
  );
}
