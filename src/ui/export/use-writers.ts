import { useEffect, useState } from "react";
import type { Format } from "../../core/formats/format.ts";

/** The formats that can be written, from the one list of formats; empty until it has been loaded. */
export function useWriters(): readonly Format[] {
  const [writers, setWriters] = useState<readonly Format[]>([]);
  useEffect(() => {
    let isWanted = true;
    import("../../core/formats/formats.ts").then(({ FORMATS }) => {
      if (isWanted) setWriters(FORMATS.filter(({ write }) => write !== undefined));
    }, console.error);
    return () => {
      isWanted = false;
    };
  }, []);
  return writers;
}
