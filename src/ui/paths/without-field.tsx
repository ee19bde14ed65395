import { useState } from "react";
import { entityName } from "../../app/selectors/entity-name.ts";
import { hideIds } from "../../core/lens/filters/hide-ids.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { faultOf } from "./condition-form.tsx";

/**
 * The condition that is asked most, always at hand: whom the paths must do without. The cursor stays for the next name;
 * Enter in the empty field goes on to the answer.
 */
export function WithoutField() {
  const { actions } = useExplorer();
  const ends = useAppState((state) => state.shared.path?.ends);
  const opened = useData((data) => data.opened);
  const search = useData((data) => data.search);
  const [refused, setRefused] = useState<EntityId | null>(null);
  const isEnd = refused !== null && ends?.includes(refused) === true;
  return (
    <div className="cx-end cx-without">
      <EntityComboBox
        label={hideIds.label}
        placeholder="Any name"
        value=""
        fault={
          isEnd
            ? `${entityName(opened, refused)} is what the paths lead to or from.`
            : faultOf(search, hideIds.id)
        }
        onChoose={(id) => {
          setRefused(id);
          actions.avoid(id);
        }}
        onEnterEmpty={() => document.getElementById("cx-answer")?.focus()}
        focusName="conditions"
      />
    </div>
  );
}
