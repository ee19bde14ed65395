import { useEffect, useState } from "react";
import type { Explorer } from "../../app/explorer/explorer.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { Icon } from "./icon.tsx";

/** Milliseconds for which a button says that what was asked of it is done. */
const SHOWN_MS = 3000;

/** Puts a text on the clipboard; what a button says then, null with the text to copy by hand where the browser refuses. */
export async function copyText({ actions }: Explorer, text: string): Promise<string | null> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    const message = "The browser does not let the page copy. Copy the text by hand:";
    actions.notify({ tone: "problem", message, text });
    return null;
  }
}

/** Copies something and says so in its own place. */
export function CopyButton({
  label,
  about,
  copy,
  isSmall = false,
  isWaiting = false,
}: {
  readonly label: string;
  /** What it copies, for those who hear one button after another. */
  readonly about?: string;
  /** Answers what the button says then; null where nothing was copied, and a message says why. */
  readonly copy: (explorer: Explorer) => Promise<string | null>;
  readonly isSmall?: boolean;
  /** What it would copy is still being made. */
  readonly isWaiting?: boolean;
}) {
  const explorer = useExplorer();
  const [done, setDone] = useState<{ readonly words: string } | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const run = async () => {
    const words = await copy(explorer);
    if (words === null) return;
    setDone({ words });
    explorer.actions.announce(`${words}.`);
  };
  return (
    <button
      type="button"
      className={isSmall ? "cx-small cx-copy" : "cx-button cx-copy"}
      data-done={done !== null}
      {...(about === undefined ? {} : { "aria-label": `${done?.words ?? label}, ${about}` })}
      aria-disabled={isWaiting}
      onClick={() => {
        if (!isWaiting) run().catch((error: unknown) => explorer.actions.report(String(error)));
      }}
    >
      <span className="cx-copy-label">{label}</span>
      {done === null ? null : (
        <span className="cx-copy-done">
          <Icon name="check" size={14} /> {done.words}
        </span>
      )}
    </button>
  );
}
