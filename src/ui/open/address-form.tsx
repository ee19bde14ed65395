import { useId, useRef, useState } from "react";
import { formatIssue } from "../../core/model/result.ts";
import { fetchGraph, readGraphAddress } from "./fetch-graph.ts";

/** Fetches a graph from an address that the reader types; the button names the host before anything is asked of it. */
export function AddressForm({ onFile }: { readonly onFile: (file: File) => void }) {
  const [draft, setDraft] = useState("");
  const [read, setRead] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const id = useId();
  const address = draft.trim() === "" ? null : readGraphAddress(draft);
  const host = address?.ok ? address.value.host : null;
  const start = async () => {
    const wanted = readGraphAddress(draft);
    if (!wanted.ok) return setProblem(wanted.error.map(formatIssue).join(" "));
    const controller = new AbortController();
    running.current = controller;
    setProblem(null);
    setRead(0);
    const fetched = await fetchGraph(wanted.value, controller.signal, setRead);
    running.current = null;
    setRead(null);
    if (fetched.ok) onFile(fetched.value);
    else setProblem(fetched.error.map(formatIssue).join(" "));
  };
  return (
    <form
      className="cx-open-section"
      onSubmit={(event) => {
        event.preventDefault();
        start().catch((error: unknown) => setProblem(String(error)));
      }}
    >
      <label htmlFor={id}>From an address</label>
      <div className="cx-open-row">
        <input
          id={id}
          className="cx-field"
          type="text"
          inputMode="url"
          placeholder="https://example.org/graph.gexf"
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
        />
        {read === null ? (
          <button type="submit" className="cx-button" disabled={draft.trim() === ""}>
            {host === null ? "Fetch" : `Fetch from ${host}`}
          </button>
        ) : (
          <button type="button" className="cx-button" onClick={() => running.current?.abort()}>
            Cancel
          </button>
        )}
      </div>
      {read === null ? null : <p className="cx-mute">{(read / 1e6).toFixed(1)} MB have come …</p>}
      {problem === null ? null : (
        <p className="cx-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
