import { type ReactNode, type Ref, useId } from "react";
import { DialogFrame } from "../primitives/dialog-frame.tsx";

/** A dialogue that is filled in: Enter in a line, or Ctrl + Enter anywhere, saves. A click beside it does not throw away what was typed. */
export function FormDialog({
  title,
  action,
  onSave,
  onClose,
  formRef,
  children,
}: {
  readonly title: string;
  /** What its button says. */
  readonly action: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly formRef?: Ref<HTMLFormElement>;
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
