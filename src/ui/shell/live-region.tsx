import { useEffect, useState } from "react";
import { useExplorer } from "../base/explorer-context.ts";

const QUIET_MS = 200;

/** Says what changed, once the page has been quiet for a moment; messages of one action become one. */
export function LiveRegion() {
  const { events } = useExplorer();
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  useEffect(
    () =>
      events.listen((event) => {
        if (event.kind === "said") setWaiting((before) => [...before, event.text]);
      }),
    [events],
  );
  useEffect(() => {
    if (waiting.length === 0) return;
    const timer = setTimeout(() => {
      setText(waiting.join(" "));
      setWaiting([]);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return (
    <p className="cx-hidden" role="status" aria-live="polite">
      {text}
    </p>
  );
}
