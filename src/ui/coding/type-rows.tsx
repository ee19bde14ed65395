import type { ClaimFields } from "../../core/edit/form-fields.ts";
import { FAMILIES, type Family, type RelationType } from "../../core/model/ontology.ts";
import { SelectRow, TextRow } from "./text-row.tsx";

/** In place of a relation type: one that has yet to be made. */
export const NEW_TYPE = "+";

export type TypeDraft = ClaimFields["newType"];

export const toTypeDraft = (families: readonly Family[]): TypeDraft => ({
  label: "",
  inverse: "",
  family: FAMILIES.find((name) => name === families[0]?.id) ?? FAMILIES[0],
});

/** So many types stand before the families: those that are likely between such ends. */
const LIKELY = 5;

/** What a relation type needs, where ends do not fit it: `needs a company, then a place`. */
function toNeed({ domain, range }: RelationType, labelOf: (id: string) => string): string {
  const words = (types: "*" | readonly string[]) =>
    types === "*" ? "anything" : types.map((id) => labelOf(id).toLowerCase()).join(" or ");
  return `needs ${words(domain)}, then ${words(range)}`;
}

/** Relation types that fit the ends, the likely ones first, then by family; those that do not stand below with the reason and cannot be chosen. */
export function TypeRows({
  value,
  onChange,
  draft,
  onDraft,
  fitting,
  types,
  families,
  labelOf,
  problem,
  focusRef,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly draft: TypeDraft;
  readonly onDraft: (draft: TypeDraft) => void;
  /** Those that fit the ends, the most likely first. */
  readonly fitting: readonly RelationType[];
  readonly types: readonly RelationType[];
  readonly families: readonly Family[];
  readonly labelOf: (entityType: string) => string;
  readonly problem: string | null;
  readonly focusRef: (element: HTMLSelectElement | null) => void;
}) {
  const others = types.filter((type) => !fitting.includes(type));
  const likely = fitting.slice(0, LIKELY);
  const toItem = ({ id, label, directed }: RelationType) => ({
    value: id,
    label: directed ? label : `${label} (both ways)`,
  });
  return (
    <>
      <SelectRow
        label="Relation"
        value={value}
        onChange={onChange}
        focusRef={focusRef}
        groups={[
          { label: "Likely", items: likely.map(toItem) },
          ...families.map((family) => ({
            label: family.label,
            items: types
              .filter((type) => type.family === family.id && fitting.includes(type) && !likely.includes(type))
              .map(toItem),
          })),
          { label: "Another", items: [{ value: NEW_TYPE, label: "New relation type …" }] },
          {
            label: "Do not fit these ends",
            items: others.map((type) => ({
              value: type.id,
              label: `${type.label}: ${toNeed(type, labelOf)}`,
              isOff: true,
            })),
          },
        ].filter(({ items }) => items.length > 0)}
      />
      {value === NEW_TYPE ? (
        <>
          <TextRow
            label="What the first does to the second"
            value={draft.label}
            hint="As in “finances”."
            problem={problem}
            onChange={(label) => onDraft({ ...draft, label })}
          />
          <TextRow
            label="The same from the other end"
            value={draft.inverse}
            hint="As in “is financed by”."
            onChange={(inverse) => onDraft({ ...draft, inverse })}
          />
          <SelectRow
            label="Family"
            value={draft.family}
            onChange={(value) => {
              const family = FAMILIES.find((name) => name === value);
              if (family !== undefined) onDraft({ ...draft, family });
            }}
            groups={[{ label: null, items: families.map(({ id, label }) => ({ value: id, label })) }]}
          />
        </>
      ) : null}
    </>
  );
}
