import { useEffect, useMemo, useRef, useState } from "react";
import { MODALITY_WORDS } from "../../app/base/words.ts";
import { entityName, typeOf } from "../../app/selectors/selectors.ts";
import { formatFigures, type NamesOfIds } from "../../core/edit/figures-text.ts";
import { type ClaimFields, readClaimFields } from "../../core/edit/form-fields.ts";
import { readWhen } from "../../core/edit/read-when.ts";
import { type Claim, type Evidence, MODALITIES } from "../../core/model/dataset.ts";
import { type EntityId, toClaimId, toEntityId } from "../../core/model/ids.ts";
import { rankTypes } from "../../core/suggest/rank-types.ts";
import type { EndOffer } from "../../core/suggest/text-names.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { buildClaim, type ClaimField } from "./build-claim.ts";
import { keepCoder, readCoder } from "./coder-storage.ts";
import { AS_BEFORE, DetailRows } from "./detail-rows.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { PassageRows } from "./passage-rows.tsx";
import { SourceRows, useFoundPassages } from "./source-rows.tsx";
import { SelectRow, TextRow } from "./text-row.tsx";
import { toNamesOfIds } from "./to-names-of-ids.ts";
import { toNewId } from "./to-new-id.ts";
import { NEW_TYPE, type TypeDraft, TypeRows, toTypeDraft } from "./type-rows.tsx";
import { useEdits } from "./use-edits.ts";
import { useFormFields } from "./use-form-fields.ts";
import { useSiblingClaims } from "./use-sibling-claims.ts";

/** The source of the claim before, for the next one. */
let lastSource = "own";
const NO_PASSAGES: readonly Evidence[] = [];

const toDraft = (
  claim: Claim | null,
  subject: EntityId | null,
  object: EntityId | null,
  newType: TypeDraft,
  names: NamesOfIds,
  passages: readonly Evidence[],
): ClaimFields => ({
  subject,
  object,
  type: claim?.relation ?? "",
  newType,
  when: claim?.when?.edtf ?? "",
  modality: claim?.modality ?? "asserted",
  speaker: claim?.attributedTo[0] ?? null,
  source: {
    kind: passages.length > 0 ? "passage" : claim === null ? lastSource : "as-before",
    address: "",
    place: "",
    passage: -1,
  },
  passages: [...passages],
  figures: formatFigures(claim?.qualifiers ?? {}, names),
  stances: (claim?.stances ?? []).map((stance) => ({ ...stance, evidence: [...stance.evidence] })),
  rival: claim?.rivals === undefined ? "" : AS_BEFORE,
  same: toClaimId(""),
  note: claim?.note ?? "",
  coder: readCoder(),
  says: claim?.says ?? "",
  isWorded: claim !== null,
});

/** All names of an entity, as the graph has them. */
function useNames(id: EntityId | null): readonly string[] {
  const { engine, actions } = useExplorer();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    const take = (found: readonly string[]) => {
      if (isWanted) setNames(found);
    };
    if (id === null) take([]);
    else
      engine
        .entity(id, {})
        .then((entity) => take(entity === null ? [] : [entity.name, ...entity.names.map(({ text }) => text)]))
        .catch((error: unknown) => actions.report(String(error)));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, id]);
  return names;
}

/** A relation between two entities, as one claim of it: ends, relation, date, how it is said, and from where it is known. */
export function ClaimForm({
  subject,
  object,
  claim,
  passages = NO_PASSAGES,
}: {
  readonly subject: EntityId | null;
  readonly object: EntityId | null;
  readonly claim: Claim | null;
  /** Those that were chosen in a text. */
  readonly passages?: readonly Evidence[];
}) {
  const explorer = useExplorer();
  const { actions } = explorer;
  const makeEdits = useEdits();
  const opened = useData((data) => data.opened);
  const [fault, setFault] = useState<{ readonly field: ClaimField; readonly message: string } | null>(null);
  const typeField = useRef<HTMLSelectElement | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { documents, ontology } = opened?.overview ?? {
    documents: [],
    ontology: { entityTypes: [], families: [], relationTypes: [] },
  };
  const types = ontology.relationTypes;
  const ids = useMemo(() => toNamesOfIds(opened), [opened]);
  const [draft, fill] = useFormFields<ClaimFields>(
    () => toDraft(claim, subject, object, toTypeDraft(ontology.families), ids, passages),
    readClaimFields,
  );
  const change = (part: Partial<ClaimFields>) => {
    fill(part);
    setFault(null);
  };
  const siblings = useSiblingClaims(draft.subject, draft.object, claim);
  const endType = (id: EntityId | null) => (id === null ? null : typeOf(opened, id));
  const ends = [endType(draft.subject), endType(draft.object)] as const;
  const [from, to] = ends;
  const fitting = useMemo(
    () => (opened === null ? [] : rankTypes(opened.scene, opened.overview.ontology, [from, to])),
    [opened, from, to],
  );
  const isOffered = draft.type === NEW_TYPE || fitting.some(({ id }) => id === draft.type);
  const type = isOffered ? draft.type : (fitting[0]?.id ?? NEW_TYPE);
  const { newType } = draft;
  const names = [useNames(draft.subject), useNames(draft.object)] as const;
  const [mine, theirs] = names;
  const wanted = useMemo(() => [mine, theirs].filter((each) => each.length > 0), [mine, theirs]);
  const found = useFoundPassages(
    documents.find(({ id }) => id === draft.source.kind),
    wanted,
  );
  const when = readWhen(draft.when);
  // The first end that is missing, else the relation, is where writing begins.
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLElement>("input[role=combobox]") ?? [])];
    const empty = fields.find((field) => field instanceof HTMLInputElement && field.value === "");
    (empty ?? typeField.current)?.focus();
  }, []);
  // What is wrong is where the focus goes.
  useEffect(() => {
    if (fault !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [fault]);
  const nameOf = (id: EntityId | null) => (id === null ? "…" : entityName(opened, id));
  const verb =
    type === NEW_TYPE ? newType.label.trim() || "…" : (types.find(({ id }) => id === type)?.label ?? "…");
  const dated = when.kind === "date" ? ` (${when.words})` : "";
  const usual = `${nameOf(draft.subject)} ${verb} ${nameOf(draft.object)}${dated}.`;
  const says = draft.isWorded ? draft.says : usual;
  const problemOf = (field: ClaimField) => (fault?.field === field ? fault.message : null);
  const needsCoder = draft.source.kind === "own";

  /** What the passage names becomes the next end that is missing; what the graph lacks is added to it with that. */
  const take = (offer: EndOffer) => {
    const isFirst = draft.subject === null;
    const place = (id: EntityId) => {
      change(isFirst ? { subject: id } : { object: id });
      const fields = form.current?.querySelectorAll<HTMLElement>("input[role=combobox]");
      (isFirst ? fields?.[1] : typeField.current)?.focus();
    };
    if (offer.kind === "known") return place(offer.id);
    const entityType = offer.type ?? ontology.entityTypes[0]?.id ?? "";
    const id = toEntityId(
      toNewId(entityType, offer.name, (each) => opened?.entityIndex.has(toEntityId(each)) === true),
    );
    const entity = { id, type: entityType, name: offer.name };
    if (makeEdits([{ kind: "entity.add", entity }], `Added ${offer.name}.`)) place(id);
  };

  const save = () => {
    const built = buildClaim(
      { ...draft, type, says },
      { claim, types, documents, found, siblings, names: ids },
    );
    if (built.kind === "fault") return setFault(built);
    if (draft.coder.trim() !== "") keepCoder(draft.coder);
    if (draft.source.kind !== "as-before" && draft.source.kind !== "passage") lastSource = draft.source.kind;
    const said = `${claim === null ? "Added" : "Changed"}: ${says}`;
    if (makeEdits(built.plans, said, { kind: "relation", id: built.relation })) actions.closeDialog();
  };

  return (
    <FormDialog
      title={claim === null ? "Add a relation" : "Edit the claim"}
      action="Save claim"
      onSave={save}
      onClose={actions.closeDialog}
      formRef={form}
      onDigit={(digit) => {
        const offer = form.current?.querySelector<HTMLElement>(`[data-offer="${digit}"]`);
        offer?.click();
        return offer != null;
      }}
    >
      {draft.passages.length === 0 ? null : (
        <PassageRows passages={draft.passages} nameOf={nameOf} onTake={take} />
      )}
      <EntityComboBox
        label="Subject"
        placeholder="Where it begins"
        value={draft.subject === null ? "" : nameOf(draft.subject)}
        onChoose={(id) => change({ subject: id })}
        fault={problemOf("subject")}
      />
      <EntityComboBox
        label="Object"
        placeholder="Where it ends"
        value={draft.object === null ? "" : nameOf(draft.object)}
        onChoose={(id) => change({ object: id })}
        onGoOn={() => typeField.current?.focus()}
        fault={problemOf("object")}
      />
      <div className="cx-tools">
        <button
          type="button"
          className="cx-button"
          onClick={() => change({ subject: draft.object, object: draft.subject })}
        >
          Swap
        </button>
      </div>
      <TypeRows
        value={type}
        onChange={(next) => change({ type: next })}
        draft={newType}
        onDraft={(next) => change({ newType: next })}
        fitting={fitting}
        types={types}
        families={ontology.families}
        labelOf={(id) => ontology.entityTypes.find((each) => each.id === id)?.label ?? id}
        problem={problemOf("type")}
        focusRef={(element) => {
          typeField.current = element;
        }}
      />
      <TextRow
        label="Date"
        value={draft.when}
        onChange={(next) => change({ when: next })}
        hint={when.kind === "date" ? `Read as ${when.words}.` : "As you would write it, or empty."}
        problem={problemOf("when") ?? (when.kind === "unread" ? when.message : null)}
      />
      <SourceRows
        draft={draft.source}
        onChange={(source) => change({ source })}
        documents={documents}
        found={found}
        hasPassages={draft.passages.length > 0}
        canStay={claim !== null}
        problem={problemOf("source")}
      />
      <TextRow
        label={needsCoder ? "How you know it" : "Note"}
        value={draft.note}
        onChange={(note) => change({ note })}
        problem={problemOf("note")}
      />
      {needsCoder || draft.coder === "" ? (
        <TextRow
          label="Your name"
          value={draft.coder}
          onChange={(coder) => change({ coder })}
          problem={problemOf("coder")}
        />
      ) : null}
      <SelectRow
        label="How it is said"
        value={draft.modality}
        onChange={(value) => {
          const modality = MODALITIES.find((each) => each === value);
          if (modality !== undefined) change({ modality });
        }}
        groups={[
          { label: null, items: MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] })) },
        ]}
      />
      {draft.modality === "attributed" || draft.modality === "opinion" ? (
        <EntityComboBox
          label="By whom"
          placeholder="Who says so"
          value={draft.speaker === null ? "" : nameOf(draft.speaker)}
          onChoose={(speaker) => change({ speaker })}
          onClear={() => change({ speaker: null })}
          fault={problemOf("speaker")}
        />
      ) : null}
      <DetailRows
        fields={draft}
        change={change}
        claim={claim}
        siblings={siblings}
        nameOf={nameOf}
        problemOf={problemOf}
      />
      <TextRow
        label="As a sentence"
        value={says}
        isLong
        onChange={(next) => {
          change({ says: next, isWorded: next.trim() !== "" });
        }}
      />
    </FormDialog>
  );
}
