import { useState } from "react";
import type { KindLook } from "../../core/appearance/kind-looks.ts";
import { Icon } from "../primitives/icon.tsx";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

const LookDialog = lazyPart(() => import("./look-dialog.tsx"));

/** In the row of a kind: opens what its colour and icon are chosen from. */
export function LookButton({
  of,
  id,
  label,
  onFocus,
}: Pick<KindLook, "of" | "id"> & { readonly label: string; readonly onFocus: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const words = of === "entities" ? "Change colour and icon" : "Change colour";
  return (
    <>
      <button
        type="button"
        className="cx-small cx-only cx-look"
        tabIndex={-1}
        aria-label={`${words} of ${label}`}
        title={words}
        onClick={() => setOpen(true)}
        onFocus={onFocus}
      >
        <Icon name="palette" size={13} />
      </button>
      {isOpen ? (
        <Loaded what="The dialogue" failed={() => null} onFail={() => setOpen(false)}>
          <LookDialog of={of} id={id} label={label} onClose={() => setOpen(false)} />
        </Loaded>
      ) : null}
    </>
  );
}
