import { useExplorer } from "../explorer-context.ts";
import { EntityComboBox } from "./entity-combo-box.tsx";

/** The search of the bar: an entity that is chosen gets selected, and the field is free for the next. */
export default function SearchBox() {
  const { actions } = useExplorer();
  return (
    <>
      <EntityComboBox
        label="Search entities"
        placeholder="Search people, places, companies …"
        value=""
        focusName="search"
        onChoose={(id) => {
          if (!actions.takePick(id)) actions.selectEntity(id);
        }}
      />
      <span className="cx-search-key">
        <kbd>/</kbd>
      </span>
    </>
  );
}
