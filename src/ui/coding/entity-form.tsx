import { useState } from "react";
import { type EntityFields, readEntityFields } from "../../core/edit/form-fields.ts";
import { toEntityId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useEntitySearch } from "../search/use-entity-search.ts";
import { FormDialog } from "./form-dialog.tsx";
import { SelectRow, TextRow } from "./text-row.tsx";
import { toNewId } from "./to-new-id.ts";
import { useEdits } from "./use-edits.ts";
import { useFormFields } from "./use-form-fields.ts";

const MOST_DOUBLES = 5;

/** A new entity: its name and type; what the graph already has under such a name is shown first. */
export function EntityForm() {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const opened = useData((data) => data.opened);
  const types = opened?.overview.ontology.entityTypes ?? [];
  const [fields, change] = useFormFields<EntityFields>(
    () => ({ name: "", names: "", type: types[0]?.id ?? "", summary: "", period: "", note: "" }),
    readEntityFields,
  );
  const { name, type, summary } = fields;
  const [problem, setProblem] = useState<string | null>(null);
  const { hits } = useEntitySearch(name);
  const save = () => {
    if (name.trim() === "") return setProblem("Write the name first.");
    const id = toEntityId(toNewId(type, name, (each) => opened?.entityIndex.has(toEntityId(each)) === true));
    const entity = {
      id,
      type,
      name: name.trim(),
      ...(summary.trim() === "" ? {} : { summary: summary.trim() }),
    };
    if (makeEdits([{ kind: "entity.add", entity }], `Added ${entity.name}.`, { kind: "entities", ids: [id] }))
      actions.closeDialog();
  };
  return (
    <FormDialog title="Add an entity" action="Add" onSave={save} onClose={actions.closeDialog}>
      <TextRow
        label="Name"
        value={name}
        problem={problem}
        takesFocus
        onChange={(next) => {
          change({ name: next });
          setProblem(null);
        }}
      />
      {hits.length === 0 ? null : (
        <div>
          <p className="cx-mute">Is it one of these?</p>
          <ul className="cx-questions">
            {hits.slice(0, MOST_DOUBLES).map((hit) => (
              <li key={hit.id}>
                <button
                  type="button"
                  className="cx-link"
                  onClick={() => {
                    actions.closeDialog();
                    actions.selectEntity(hit.id);
                  }}
                >
                  <bdi>{hit.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <SelectRow
        label="Type"
        value={type}
        onChange={(next) => change({ type: next })}
        groups={[{ label: null, items: types.map(({ id, label }) => ({ value: id, label })) }]}
      />
      <TextRow label="Summary" value={summary} onChange={(next) => change({ summary: next })} isLong />
    </FormDialog>
  );
}
