import { useEffect, useState } from "react";
import { isSameCoding } from "../../app/state/form-draft.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

/** What stands in the open form: as it was left by a reload, else `first`; every change is kept. */
export function useFormFields<T>(
  first: () => T,
  read: (text: string) => T | null,
): readonly [T, (part: Partial<T>) => void] {
  const { state, actions } = useExplorer();
  const [fields, setFields] = useState<T>(() => {
    const { coding, formDraft } = state.getState();
    const isMine = coding !== null && formDraft !== null && isSameCoding(formDraft.coding, coding);
    return (isMine ? read(formDraft.fields) : null) ?? first();
  });
  const [isTouched, setTouched] = useState(false);
  const isOpen = useAppState((each) => each.panels.dialog === "coding");
  useEffect(() => {
    if (isTouched && isOpen) actions.keepForm(JSON.stringify(fields));
  }, [actions, fields, isTouched, isOpen]);
  return [
    fields,
    (part) => {
      setTouched(true);
      setFields((before) => ({ ...before, ...part }));
    },
  ];
}
