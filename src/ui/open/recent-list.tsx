import { useCallback, useEffect, useState } from "react";
import { forgetRecent, listRecent, type Openable, type RecentFile, takeRecent } from "./recent-files.ts";

/** Files of earlier visits that can be opened again, each with a way to forget it. */
export function RecentList({ onFile }: { readonly onFile: (file: Openable) => void }) {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    [],
  );
  useEffect(() => {
    listRecent().then(setFiles).catch(fail);
  }, [fail]);
  if (files.length === 0) return null;
  const reopen = async (recent: RecentFile) => {
    const file = await takeRecent(recent);
    if (file === null) setProblem(`${recent.name} can no longer be read. Choose it again.`);
    else onFile(file);
  };
  const forget = async (id: number | null) => {
    await forgetRecent(id);
    setFiles(await listRecent());
  };
  return (
    <section className="cx-open-section" aria-label="Recent files">
      <h3>Recent</h3>
      <ul className="cx-open-list">
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" className="cx-link" onClick={() => reopen(file).catch(fail)}>
              <bdi>{file.name}</bdi>
            </button>
            <span className="cx-mute">{new Date(file.when).toISOString().slice(0, 10)}</span>
            <button
              type="button"
              className="cx-small"
              aria-label={`Forget ${file.name}`}
              onClick={() => forget(file.id).catch(fail)}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="cx-small" onClick={() => forget(null).catch(fail)}>
        Forget all
      </button>
      {problem === null ? null : (
        <p className="cx-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
