import { useAppState, useSurroundings } from "../base/explorer-context.ts";

/** Says that another window writes the notes of this graph, and lets this one take over. */
export function NotesElsewhere() {
  const { explorer, storage } = useSurroundings();
  const isComing = useAppState(({ notesHold }) => notesHold === "coming");
  return (
    <p className="cx-mute cx-notes-elsewhere">
      {isComing ? (
        "Taking over from the other window …"
      ) : (
        <>
          Notes on this graph are being written in another window.{" "}
          <button
            type="button"
            className="cx-link"
            onClick={() => {
              storage.takeOverNotes().catch((error: unknown) => explorer.actions.report(String(error)));
            }}
          >
            Take over here
          </button>
        </>
      )}
    </p>
  );
}
