import { lazy, type RefObject, Suspense } from "react";
import { useAppState, useData } from "../explorer-context.ts";
import { FilesIn } from "./files-in.tsx";

const OpenDialog = lazy(() => import("./open-dialog.tsx"));
const ImportDialog = lazy(() => import("./import-dialog.tsx"));
const ReportDialog = lazy(() => import("./report-dialog.tsx"));
const DataLink = lazy(() => import("./data-link.tsx"));

/** A graph that the page's address asks for, and what to open when the reader does not want it. */
export interface LinkedData {
  readonly address: string;
  readonly openOther: () => void;
}

/** Everything about opening files that stands over the page; each dialogue is loaded when it is first needed. */
export function OpenPlace({
  input,
  linked,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly linked: LinkedData | null;
}) {
  const { open, report } = useAppState((state) => state.panels);
  const stage = useData((data) => data.opening?.stage ?? null);
  return (
    <>
      <FilesIn input={input} />
      <Suspense>
        {open ? <OpenDialog input={input} /> : null}
        {stage === "asking" || stage === "choosing" ? <ImportDialog /> : null}
        {report ? <ReportDialog /> : null}
        {linked === null ? null : <DataLink address={linked.address} onDeclined={linked.openOther} />}
      </Suspense>
    </>
  );
}
