import { useEffect, useState } from "react";
import type { Format } from "../../core/formats/format.ts";

/** The formats that can be written: the one list of formats, and what only the page can make; empty until loaded. */
export function useWriters(): readonly Format[] {
  const [writers, setWriters] = useState<readonly Format[]>([]);
  useEffect(() => {
    let isWanted = true;
    Promise.all([import("../../core/formats/formats.ts"), import("./png.ts"), import("./page.ts")]).then(
      ([{ FORMATS }, { PNG }, { PAGE_WITH_PARTS }]) => {
        if (isWanted) {
          const writers = FORMATS.filter(({ write }) => write !== undefined);
          setWriters([
            ...writers.flatMap((format) => (format.id === PNG.source ? [format, PNG] : [format])),
            PAGE_WITH_PARTS,
          ]);
        }
      },
      console.error,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return writers;
}
