import { useState } from "react";
import { type EntityFields, readEntityFields } from "../../core/edit/form-fields.ts";
import { readWhen } from "../../core/edit/read-when.ts";
import type { EntityDetail } from "../../core/evidence/details.ts";
import { toEntityId } from "../../core/model/ids.ts";
import type { RelationType } from "../../core/model/ontology.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { SelectRow, TextRow } from "./text-row.tsx";
import { useEdits } from "./use-edits.ts";
import { useFormFields } from "./use-form-fields.ts";

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
  const before = entity.period ?? "";
  const [{ name, names, type, summary, period, note }, change] = useFormFields<EntityFields>(
    () => ({
      name: entity.name,
      names: others.map(({ text }) => text).join("\n"),
      type: entity.type,
      summary: entity.summary,
      period: before,
      note: entity.note ?? "",
    }),
    readEntityFields,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const when = readWhen(period);
  const unfit = type === entity.type ? [] : listUnfit(entity, type, ontology?.relationTypes ?? []);
  const save = () => {
    if (name.trim() === "") return setProblem("A name must not be empty.");
    if (when.kind === "unread") return;
    const span = when.kind === "date" ? when.edtf : "";
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
      ...(span === before ? {} : { period: span === "" ? null : span }),
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
        onChange={(next) => change({ name: next })}
        problem={problem}
        hint="The old name stays among the other names."
      />
      <TextRow
        label="Other names, one a line"
        value={names}
        onChange={(next) => change({ names: next })}
        isLong
      />
      <SelectRow
        label="Type"
        value={type}
        onChange={(next) => change({ type: next })}
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
      <TextRow label="Summary" value={summary} onChange={(next) => change({ summary: next })} isLong />
      <TextRow
        label="When it existed or happened"
        value={period}
        onChange={(next) => change({ period: next })}
        hint={when.kind === "date" ? `Read as ${when.words}.` : "As you would write it, or empty."}
        problem={when.kind === "unread" ? when.message : null}
      />
      <TextRow label="Note in the data" value={note} onChange={(next) => change({ note: next })} isLong />
    </FormDialog>
  );
}
