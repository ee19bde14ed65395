import { type ReactNode, type Ref, useId } from "react";
import { DialogFrame } from "../primitives/dialog-frame.tsx";

/** A dialogue that is filled in: Enter in a line, or Ctrl + Enter anywhere, saves. A click beside it does not throw away what was typed. */
export function FormDialog({
  title,
  action,
  onSave,
  onClose,
  formRef,
  onDigit,
  children,
}: {
  readonly title: string;
  /** What its button says. */
  readonly action: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly formRef?: Ref<HTMLFormElement>;
  /** Takes a digit that was typed in an empty field for an entity; false where it means nothing. */
  readonly onDigit?: (digit: string) => boolean;
  readonly children: ReactNode;
}) {
  const formKey = useId();
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      staysOpen
      foot={
        <button type="submit" form={formKey} className="cx-button cx-button-main">
          {action}
        </button>
      }
    >
      <form
        id={formKey}
        {...(formRef === undefined ? {} : { ref: formRef })}
        className="cx-detail"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
        onKeyDown={(event) => {
          const { target } = event;
          const isEmptyEnd =
            target instanceof HTMLInputElement && target.role === "combobox" && target.value === "";
          if (isEmptyEnd && /^[1-9]$/u.test(event.key) && onDigit?.(event.key) === true)
            return event.preventDefault();
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
      >
        {children}
      </form>
    </DialogFrame>
  );
}
