import { useState } from "react";
import type { EntityDetail } from "../../core/evidence/details.ts";
import { toEntityId } from "../../core/model/ids.ts";
import type { RelationType } from "../../core/model/ontology.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { SelectRow, TextRow } from "./text-row.tsx";
import { useEdits } from "./use-edits.ts";

/** The relations of an entity that its relation types would not admit under another entity type. */
function listUnfit({ relations }: EntityDetail, type: string, types: readonly RelationType[]) {
  return relations.filter((line) => {
    const relationType = types.find(({ id }) => id === line.type);
    const admitted = line.along ? relationType?.domain : relationType?.range;
    return admitted !== undefined && admitted !== "*" && !admitted.some((id) => id === type);
  });
}

const MOST_UNFIT = 5;

/** Name, other names, type, summary and note of an entity. */
export function EntityEditForm({ entity }: { readonly entity: EntityDetail }) {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const opened = useData((data) => data.opened);
  const ontology = opened?.overview.ontology;
  const others = entity.names.filter(({ text }) => text !== entity.name);
  const [name, setName] = useState(entity.name);
  const [names, setNames] = useState(others.map(({ text }) => text).join("\n"));
  const [type, setType] = useState(entity.type);
  const [summary, setSummary] = useState(entity.summary);
  const [note, setNote] = useState(entity.note ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const unfit = type === entity.type ? [] : listUnfit(entity, type, ontology?.relationTypes ?? []);
  const save = () => {
    if (name.trim() === "") return setProblem("A name must not be empty.");
    const texts = [...new Set(names.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
    const isRenamed = name.trim() !== entity.name;
    const areChanged = texts.join("\n") !== others.map(({ text }) => text).join("\n");
    const kept = isRenamed && !texts.includes(entity.name) ? [...texts, entity.name] : texts;
    const list = kept.map(
      (text) => others.find((other) => other.text === text) ?? { text, kind: "alias" as const },
    );
    const set = {
      ...(isRenamed ? { name: name.trim() } : {}),
      ...(isRenamed || areChanged ? { names: list } : {}),
      ...(type === entity.type ? {} : { type }),
      ...(summary.trim() === entity.summary ? {} : { summary: summary.trim() }),
      ...(note.trim() === (entity.note ?? "") ? {} : { note: note.trim() === "" ? null : note.trim() }),
    };
    if (Object.keys(set).length === 0) return actions.closeDialog();
    // An id of our form follows the type.
    const called = toEntityId(`${type}:${entity.id.slice(entity.type.length + 1)}`);
    const follows = entity.id.startsWith(`${entity.type}:`) && opened?.entityIndex.has(called) === false;
    const id = type !== entity.type && follows ? called : entity.id;
    const isMade = makeEdits([{ kind: "entity.set", entity: entity.id, set }], `Changed ${name.trim()}.`, {
      kind: "entities",
      ids: [id],
    });
    if (isMade) actions.closeDialog();
  };
  return (
    <FormDialog title={`Edit ${entity.name}`} action="Save" onSave={save} onClose={actions.closeDialog}>
      <TextRow
        label="Name"
        value={name}
        onChange={setName}
        problem={problem}
        hint="The old name stays among the other names."
      />
      <TextRow label="Other names, one a line" value={names} onChange={setNames} isLong />
      <SelectRow
        label="Type"
        value={type}
        onChange={setType}
        groups={[
          {
            label: null,
            items: (ontology?.entityTypes ?? []).map(({ id, label }) => ({ value: id, label })),
          },
        ]}
      />
      {unfit.length === 0 ? null : (
        <div className="cx-note">
          <p>
            {unfit.length} {unfit.length === 1 ? "relation" : "relations"} would no longer fit:
          </p>
          <ul>
            {unfit.slice(0, MOST_UNFIT).map((line) => (
              <li key={line.id}>
                {line.label} {line.other.name}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextRow label="Summary" value={summary} onChange={setSummary} isLong />
      <TextRow label="Note in the data" value={note} onChange={setNote} isLong />
    </FormDialog>
  );
}
