import { useEffect, useState } from "react";

/** Longer than the pause between two letters: what is still being typed is not counted aloud. */
const QUIET_MS = 400;

const toWords = (count: number): string =>
  count === 0 ? "No results" : `${count} ${count === 1 ? "result" : "results"}`;

/** Says how many results a list has, to those who do not see it; nothing while it is closed. */
export function ResultCount({ count }: { readonly count: number | null }) {
  const words = count === null ? "" : toWords(count);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span className="cx-hidden" aria-live="polite">
      {said}
    </span>
  );
}
