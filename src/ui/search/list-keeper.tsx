import { useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext } from "react-aria-components";

/** Opens and closes the list of suggestions: it stands open while the reader types, and only then. */
export function ListKeeper({ isWanted }: { readonly isWanted: boolean }) {
  const list = useContext(ComboBoxStateContext);
  const latest = useRef(list);
  latest.current = list;
  useEffect(() => {
    if (isWanted) latest.current?.open(null, "input");
    else if (latest.current?.isOpen) latest.current.close();
  }, [isWanted]);
  return null;
}
