import { useState } from "react";
import { useExplorer } from "../explorer-context.ts";
import { EntityComboBox } from "./entity-combo-box.tsx";

/** The search of the bar: an entity that is chosen gets selected. */
export default function SearchBox() {
  const { actions } = useExplorer();
  const [turn, setTurn] = useState(0);
  return (
    <>
      <EntityComboBox
        key={turn}
        label="Search entities"
        placeholder="Search people, places, companies …"
        value=""
        focusName="search"
        onChoose={(id) => {
          actions.selectEntity(id);
          setTurn(turn + 1);
        }}
      />
      <span className="cx-search-key">
        <kbd>/</kbd>
      </span>
    </>
  );
}
