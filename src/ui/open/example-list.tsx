import { isOneFile } from "../base/own-source.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import type { Openable } from "./openable.ts";

async function fetchExample({ files }: Example): Promise<readonly Openable[]> {
  return Promise.all(
    files.map(async (name) => {
      const response = await fetch(new URL(`./examples/${name}`, document.baseURI));
      if (!response.ok) throw new Error(`The server answered ${response.status} for the example.`);
      return { file: new File([await response.blob()], name) };
    }),
  );
}

/** The graphs that come with the page. */
export function ExampleList({
  onFiles,
  onProblem,
}: {
  readonly onFiles: (files: readonly Openable[]) => void;
  readonly onProblem: (problem: string) => void;
}) {
  // They lie beside the page.
  if (isOneFile()) return null;
  return (
    <section className="cx-open-section" aria-label="Examples">
      <h3>Examples</h3>
      <ul className="cx-open-list">
        {EXAMPLES.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              className="cx-link"
              onClick={() => {
                fetchExample(example)
                  .then(onFiles)
                  .catch((error: unknown) =>
                    onProblem(error instanceof Error ? error.message : String(error)),
                  );
              }}
            >
              {example.title}
            </button>
            <span className="cx-mute">{example.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
