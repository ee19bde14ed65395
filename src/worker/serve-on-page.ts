import { createEngine } from "../core/engine/engine-in-process.ts";
import type { SourceFile } from "../core/importing/importing.ts";
import { type Port, serveEngine } from "./serve-engine.ts";

/** Milliseconds of work in one go: the page draws between, so that it is to fit into a picture's time. */
const SLICE = 10;

/** Only workers may wait for the disk: on the page a file is taken into memory first. */
const takeIn = async ({ name, bytes }: SourceFile): Promise<SourceFile> => ({
  name,
  bytes: bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes,
});

/** Serves an engine that works on the page's own thread, in slices, until it is ended: then what is under way stops, too. */
export function serveOnPage(port: Port, isEnded: () => boolean): void {
  const pause = () =>
    new Promise<void>((resolve) =>
      setTimeout(() => {
        if (!isEnded()) resolve();
      }),
    );
  const engine = createEngine({ pause, slice: SLICE });
  serveEngine(
    {
      ...engine,
      prepare: async (files, ...call) => engine.prepare(await Promise.all(files.map(takeIn)), ...call),
    },
    port,
  );
}
