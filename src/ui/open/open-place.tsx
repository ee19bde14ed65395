import { lazy, type RefObject } from "react";
import { useData } from "../base/explorer-context.ts";
import { Loaded } from "../primitives/loaded.tsx";
import { FilesIn } from "./files-in.tsx";

const ImportDialog = lazy(() => import("./import-dialog.tsx"));
const DataLink = lazy(() => import("./data-link.tsx"));

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
  const stage = useData((data) => data.opening?.stage ?? null);
  return (
    <>
      <FilesIn input={input} />
      <Loaded>
        {stage === "asking" || stage === "encoding" || stage === "choosing" ? <ImportDialog /> : null}
        {linked === null ? null : <DataLink address={linked.address} onDeclined={linked.openOther} />}
      </Loaded>
    </>
  );
}
