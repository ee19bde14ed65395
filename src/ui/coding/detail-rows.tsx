import { STANCE_WORDS } from "../../app/base/words.ts";
import type { ClaimFields } from "../../core/edit/form-fields.ts";
import { type Claim, STANCES } from "../../core/model/dataset.ts";
import { type EntityId, toClaimId } from "../../core/model/ids.ts";
import { EntityComboBox } from "../search/entity-combo-box.tsx";
import { SelectRow, TextRow } from "./text-row.tsx";

/** In place of a claim: the set of rivals that a claim belongs to already. */
export const AS_BEFORE = "+";

const toChoices = (claims: readonly Claim[]) => claims.map(({ id, says }) => ({ value: id, label: says }));

/** Who denies, disputes or confirms a claim. A stance rests on a passage. */
function StanceRows({
  stances,
  onChange,
  nameOf,
  problem,
}: {
  readonly stances: ClaimFields["stances"];
  readonly onChange: (stances: ClaimFields["stances"]) => void;
  readonly nameOf: (id: EntityId) => string;
  readonly problem: string | null;
}) {
  const set = (at: number, part: Partial<ClaimFields["stances"][number]>) =>
    onChange(stances.map((stance, place) => (place === at ? { ...stance, ...part } : stance)));
  return (
    <>
      {[...stances.entries()].map(([at, stance]) => (
        <fieldset key={at} className="cx-stance-row" aria-label={`Stance ${at + 1}`}>
          <EntityComboBox
            label="Stance of"
            placeholder="Who"
            value={stance.by === null ? "" : nameOf(stance.by)}
            onChoose={(by) => set(at, { by })}
            fault={stance.by === null ? problem : null}
          />
          <SelectRow
            label="Their stance"
            value={stance.stance}
            onChange={(value) => {
              const kind = STANCES.find((each) => each === value);
              if (kind !== undefined) set(at, { stance: kind });
            }}
            groups={[{ label: null, items: STANCES.map((value) => ({ value, label: STANCE_WORDS[value] })) }]}
          />
          <button
            type="button"
            className="cx-button"
            onClick={() => onChange(stances.filter((_, place) => place !== at))}
          >
            Remove
            <span className="cx-hidden"> stance {at + 1}</span>
          </button>
        </fieldset>
      ))}
      <div className="cx-tools">
        <button
          type="button"
          className="cx-button"
          onClick={() => onChange([...stances, { by: null, stance: "denies", evidence: [] }])}
        >
          Add a stance
        </button>
      </div>
    </>
  );
}

/** What else a claim can say: figures, who denies it, what contradicts it, and which claim says the same. */
export function DetailRows({
  fields,
  change,
  claim,
  siblings,
  nameOf,
  problemOf,
}: {
  readonly fields: ClaimFields;
  readonly change: (part: Partial<ClaimFields>) => void;
  readonly claim: Claim | null;
  /** Claims of the same ends. */
  readonly siblings: readonly Claim[];
  readonly nameOf: (id: EntityId) => string;
  readonly problemOf: (field: "figures" | "stances") => string | null;
}) {
  const alike = claim === null ? [] : siblings.filter(({ relation }) => relation === claim.relation);
  const isWrong = problemOf("figures") !== null || problemOf("stances") !== null;
  const isOpen = isWrong || fields.stances.length > 0 || fields.figures !== "" || fields.rival !== "";
  return (
    <details className="cx-more" open={isOpen}>
      <summary>Figures, stances, rivals</summary>
      <TextRow
        label="Figures and details, one a line"
        value={fields.figures}
        isLong
        onChange={(figures) => change({ figures })}
        hint="share: 66.5 to 70 · count: at least 2,000 · place: a name · wording: its very words"
        problem={problemOf("figures")}
      />
      <StanceRows
        stances={fields.stances}
        onChange={(stances) => change({ stances })}
        nameOf={nameOf}
        problem={problemOf("stances")}
      />
      {siblings.length === 0 && claim?.rivals === undefined ? null : (
        <SelectRow
          label="Cannot be true together with"
          value={fields.rival}
          onChange={(rival) => change({ rival })}
          groups={[
            {
              label: null,
              items: [
                { value: "", label: "Nothing else" },
                ...(claim?.rivals === undefined
                  ? []
                  : [{ value: AS_BEFORE, label: "Its rivals, as they are" }]),
              ],
            },
            { label: "Between the same two", items: toChoices(siblings) },
          ].filter(({ items }) => items.length > 0)}
        />
      )}
      {alike.length === 0 ? null : (
        <SelectRow
          label="Says the same as"
          value={fields.same}
          onChange={(same) => change({ same: toClaimId(same) })}
          groups={[
            { label: null, items: [{ value: "", label: "No other claim" }] },
            { label: "Made one with this, with the passages of both", items: toChoices(alike) },
          ]}
        />
      )}
    </details>
  );
}
