import { Icon } from "./icon.tsx";

/** Puts a message away. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <button
      type="button"
      className="cx-button cx-icon-button"
      aria-label="Dismiss message"
      title="Dismiss message"
      onClick={onDismiss}
    >
      <Icon name="close" />
    </button>
  );
}
