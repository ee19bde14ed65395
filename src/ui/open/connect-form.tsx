import { useEffect, useId, useRef, useState } from "react";
import { formatIssue } from "../../core/model/result.ts";
import { isEngineAddress } from "../../core/source/engine-address.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { readConnectForm, toBrowserHint } from "./read-connect-form.ts";

/** Connects to a graph database. The password is read from its field when it is needed, and kept by the connection alone. */
export function ConnectForm({ onConnected }: { readonly onConnected: () => void }) {
  const { actions } = useExplorer();
  const linked = useAppState(({ link }) =>
    link !== null && isEngineAddress(link.graph) ? link.graph : null,
  );
  const [address, setAddress] = useState(linked ?? "");
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const database = useRef<HTMLInputElement>(null);
  const user = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController | null>(null);
  const id = useId();
  const stop = () => {
    asked.current?.abort();
    setAsking(false);
  };
  useEffect(() => () => asked.current?.abort(), []);
  const connect = async () => {
    setProblem(null);
    const read = readConnectForm(address, database.current?.value ?? "");
    if (!read.ok) return setProblem(read.error.map(formatIssue).join(" "));
    const name = user.current?.value.trim() ?? "";
    const abort = new AbortController();
    const { signal } = abort;
    asked.current = abort;
    setAsking(true);
    const connected = await actions.connect(
      read.value,
      name === "" ? null : { user: name, password: password.current?.value ?? "" },
      signal,
    );
    if (signal.aborted && !connected.ok) return;
    setAsking(false);
    if (connected.ok) return onConnected();
    const isSilent = connected.error.some(({ code }) => code === "no-connection");
    setProblem(`${connected.error.map(formatIssue).join(" ")}${isSilent ? toBrowserHint(read.value) : ""}`);
  };
  return (
    <form
      className="cx-open-section cx-connect"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        connect().catch((error: unknown) => {
          setAsking(false);
          setProblem(error instanceof Error ? error.message : String(error));
        });
      }}
    >
      {linked === null ? null : (
        <p>
          The link shows a part of the graph at <strong className="cx-address">{linked}</strong>. Connect to
          see it.
        </p>
      )}
      <label htmlFor={`${id} address`}>A graph database</label>
      <input
        id={`${id} address`}
        className="cx-field"
        type="text"
        inputMode="url"
        spellCheck={false}
        placeholder="bolt://localhost:7687 or https://example.org/sparql"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <div className="cx-connect-fields">
        <label>
          Database or graph
          <input
            ref={database}
            className="cx-field"
            type="text"
            spellCheck={false}
            placeholder="the default"
          />
        </label>
        <label>
          User
          <input
            ref={user}
            className="cx-field"
            type="text"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
          />
        </label>
        <label>
          Password
          <input ref={password} className="cx-field" type="password" autoComplete="off" />
        </label>
      </div>
      <div className="cx-tools">
        <button type="submit" className="cx-button" disabled={address.trim() === "" || isAsking}>
          {isAsking ? "Connecting …" : "Connect"}
        </button>
        {isAsking ? (
          <button type="button" className="cx-button" onClick={stop}>
            Stop
          </button>
        ) : null}
      </div>
      <p className="cx-mute">
        A graph that corridor publish put into Neo4j or a SPARQL endpoint. It is read only, part by part; the
        password stays in memory until the page is closed.
      </p>
      {problem === null ? null : (
        <p className="cx-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
