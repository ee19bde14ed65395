import { useMemo } from "react";
import type { ClaimFields } from "../../core/edit/form-fields.ts";
import type { Document } from "../../core/model/dataset.ts";
import { type FoundPassage, findPassages } from "../../core/texts/find-passages.ts";
import { useData } from "../base/explorer-context.ts";
import { SelectRow, TextRow } from "./text-row.tsx";

type SourceDraft = ClaimFields["source"];

/** The passages of an attached text that name both ends; else those that name one; of no text, none. */
export function useFoundPassages(
  document: Document | undefined,
  names: readonly (readonly string[])[],
): readonly FoundPassage[] | null {
  const texts = useData((data) => data.texts);
  const text = document?.sha256 == null ? undefined : texts.get(document.sha256);
  return useMemo(() => {
    if (document === undefined || text === undefined) return null;
    const both = findPassages(text, document, names);
    return both.length > 0 ? both : names.flatMap((each) => findPassages(text, document, [each]));
  }, [document, text, names]);
}

/** From where somebody knows what a claim says. */
export function SourceRows({
  draft,
  onChange,
  documents,
  found,
  hasPassages,
  canStay,
  problem,
}: {
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
  readonly documents: readonly Document[];
  readonly found: readonly FoundPassage[] | null;
  /** Passages were chosen in a text before. */
  readonly hasPassages: boolean;
  /** The claim has sources, which may stay as they are. */
  readonly canStay: boolean;
  readonly problem: string | null;
}) {
  const isDocument = documents.some(({ id }) => id === draft.kind);
  return (
    <>
      <SelectRow
        label="Source"
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind, passage: -1 })}
        groups={[
          {
            label: null,
            items: [
              ...(hasPassages ? [{ value: "passage", label: "The passage above" }] : []),
              ...(canStay ? [{ value: "as-before", label: "As it is" }] : []),
              { value: "own", label: "Own knowledge (weak, counts for no source)" },
              { value: "address", label: "A new source: an address" },
            ],
          },
          { label: "Sources of this graph", items: documents.map(({ id, label }) => ({ value: id, label })) },
        ]}
      />
      {draft.kind === "address" ? (
        <TextRow
          label="Address"
          value={draft.address}
          problem={problem}
          hint="As it stands in the address bar."
          onChange={(address) => onChange({ ...draft, address })}
        />
      ) : null}
      {draft.kind === "address" || (isDocument && draft.passage < 0) ? (
        <TextRow
          label="Where it says so"
          value={draft.place}
          hint="Page 3, paragraph 2: as you would tell somebody."
          onChange={(place) => onChange({ ...draft, place })}
        />
      ) : null}
      {isDocument && found !== null && found.length > 0 ? (
        <SelectRow
          label="Passage"
          value={String(draft.passage)}
          onChange={(passage) => onChange({ ...draft, passage: Number(passage) })}
          groups={[
            {
              label: null,
              items: [
                { value: "-1", label: "No passage: name the source alone" },
                ...found.map(({ text }, place) => ({ value: String(place), label: text })),
              ],
            },
          ]}
        />
      ) : null}
    </>
  );
}
