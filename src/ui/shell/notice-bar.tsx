import { useEffect, useRef } from "react";
import type { Explorer } from "../../app/explorer/explorer.ts";
import { progressWords } from "../../app/state/importing.ts";
import type { NoticeAction } from "../../app/state/state.ts";
import type { Progress } from "../../core/importing/importing.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { NewerNotice } from "../persistence/newer-notice.tsx";
import { OfferNotice } from "../persistence/offer-notice.tsx";
import { PersistenceLine } from "../persistence/persistence-line.tsx";
import { useOffer } from "../persistence/use-offer.ts";
import { copyText } from "../primitives/copy-button.tsx";
import { Icon } from "../primitives/icon.tsx";
import { IconButton } from "../primitives/icon-button.tsx";

const ACTIONS: Readonly<
  Record<NoticeAction, { readonly label: string; readonly run: (explorer: Explorer) => Promise<unknown> }>
> = {
  "readable-part": { label: "Open the readable part", run: ({ actions }) => actions.openReadablePart() },
  encoding: { label: "Choose its encoding", run: async ({ actions }) => actions.askEncoding() },
  report: {
    label: "Import report",
    run: async ({ actions }) => {
      actions.notify(null);
      actions.openDialog("report");
    },
  },
  "change-reading": { label: "Change how it was read", run: ({ actions }) => actions.changeReading() },
  revert: { label: "Undo", run: ({ actions }) => actions.revert() },
  open: {
    label: "Open …",
    run: async ({ actions }) => {
      actions.notify(null);
      actions.openDialog("open");
    },
  },
  "copy-report": {
    label: "Copy a report",
    run: async (explorer) => {
      const { state, actions } = explorer;
      const done = await copyText(explorer, state.getState().notice?.report ?? "");
      if (done !== null) actions.confirmDone("The report is copied. It holds none of your data.");
    },
  },
  "ask-again": { label: "Ask again", run: async ({ actions }) => actions.askSourceAgain() },
  storage: {
    label: "Stored on this device",
    run: async ({ actions }) => actions.openDialog("storage"),
  },
};

/** Milliseconds after which a message that is no error leaves by itself, unless the pointer or the focus is on it. */
const SHOWN_MS = 6000;
/** Milliseconds after which it is looked again whether they still are. */
const HELD_MS = 1000;

/** A file on its way: how far it has come, and the way to stop it. */
function OpeningNotice({
  name,
  progress,
  isRead,
}: {
  readonly name: string;
  readonly progress: Progress | null;
  readonly isRead: boolean;
}) {
  const { actions } = useExplorer();
  const part = progress === null || progress.total === 0 ? null : progress.bytes / progress.total;
  return (
    <div className="cx-notice-place" role="note">
      <div className="cx-notice" data-tone="info">
        <p dir="auto">
          {isRead ? `Preparing ${name} …` : `Opening ${name} …`}{" "}
          {progress === null ? "" : <span className="cx-mute">{progressWords(progress)}</span>}
          <progress
            className="cx-progress"
            aria-label={`Opening ${name}`}
            {...(part === null || isRead ? {} : { value: part })}
          />
        </p>
        <button type="button" className="cx-button" onClick={() => actions.cancelOpening()}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/**
 * The one message that needs reading: a file that could not be opened, parts of a link that were left out, notes that
 * the browser does not keep: that one stays until it is mended.
 */
export function NoticeBar() {
  const place = useRef<HTMLDivElement>(null);
  const explorer = useExplorer();
  const { actions } = explorer;
  const notice = useAppState((state) => state.notice);
  const isUnsaved = useAppState(
    ({ persistence, shared }) => persistence.kind === "failed" && shared.notes.length > 0,
  );
  const opening = useData((data) => data.opening);
  const offer = useOffer();
  const isNewer = useAppState((state) => state.newerBuild);
  useEffect(() => {
    if (notice?.tone !== "info") return;
    let timer = 0;
    const leave = () => {
      if (place.current?.matches(":hover, :focus-within") === true) timer = window.setTimeout(leave, HELD_MS);
      else actions.notify(null);
    };
    timer = window.setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, actions]);
  const stage = opening?.stage;
  if (stage?.kind === "reading" || stage?.kind === "opening") {
    const progress = stage.kind === "reading" ? stage.progress : null;
    const isRead = progress === null ? stage.kind === "opening" : progress.bytes === progress.total;
    return <OpeningNotice name={opening?.name ?? ""} progress={progress} isRead={isRead} />;
  }
  if (isUnsaved && notice === null)
    return (
      <div className="cx-notice-place" role="alert">
        <div className="cx-notice" data-tone="problem">
          <Icon name="warning" />
          <PersistenceLine />
        </div>
      </div>
    );
  if (notice === null && isNewer) return <NewerNotice />;
  if (notice === null && offer.kind !== "none") return <OfferNotice offer={offer} />;
  return (
    <div
      className="cx-notice-place"
      role={notice?.tone === "problem" ? "alert" : "note"}
      hidden={notice === null}
      ref={place}
    >
      {notice === null ? null : (
        <div className="cx-notice" data-tone={notice.tone}>
          {notice.tone === "problem" ? <Icon name="warning" /> : null}
          <p dir="auto">{notice.message}</p>
          {notice.text === undefined ? null : (
            <textarea
              className="cx-field cx-notice-text"
              aria-label="Text to copy"
              readOnly
              rows={3}
              value={notice.text}
              ref={(field) => field?.select()}
            />
          )}
          {notice.actions?.map((id) => (
            <button
              key={id}
              type="button"
              className="cx-button"
              onClick={() => {
                ACTIONS[id].run(explorer).catch((error: unknown) => actions.report(String(error)));
              }}
            >
              {ACTIONS[id].label}
            </button>
          ))}
          <IconButton label="Dismiss message" icon="close" onPress={() => actions.notify(null)} />
        </div>
      )}
    </div>
  );
}
