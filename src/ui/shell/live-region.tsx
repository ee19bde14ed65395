import { useEffect, useState } from "react";
import { useAppState } from "../base/explorer-context.ts";

const QUIET_MS = 200;

/** Says what changed, once the page has been quiet for a moment; messages of one action become one. */
export function LiveRegion() {
  const said = useAppState((state) => state.said);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const [seen, setSeen] = useState(said.count);
  if (seen !== said.count) {
    setSeen(said.count);
    setWaiting([...waiting, said.text]);
  }
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
