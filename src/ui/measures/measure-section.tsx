import { useState } from "react";
import {
  canShowAttribute,
  canShowMeasure,
  ENCODING_LABELS,
  type EncodingChannel,
  type MarkId,
} from "../../app/measures/visual-encoding.ts";
import { attributeLabel, isAttributeId, type MarkAttribute } from "../../core/measures/mark-attribute.ts";
import {
  formatEstimate,
  isMeasure,
  MEASURE_WORDS,
  MEASURES,
  type MeasureId,
} from "../../core/measures/measure.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { useMarkAttributes } from "./use-mark-attributes.ts";

const USUAL: Readonly<Record<EncodingChannel, string>> = {
  colour: "Type",
  size: "Number of ties",
  label: "Name",
};

function MarkChoice({
  mark,
  attributes,
}: {
  readonly mark: EncodingChannel;
  readonly attributes: readonly MarkAttribute[];
}) {
  const { actions } = useExplorer();
  const chosen = useAppState((state): MarkId | null => state.shared.encoding[mark]);
  const measures = MEASURES.filter((id) => canShowMeasure(mark, id));
  const listed = attributes.filter((each) => canShowAttribute(mark, each));
  // What a link chose may not be listed yet.
  const isUnlisted = chosen !== null && isAttributeId(chosen) && !listed.some(({ id }) => id === chosen);
  const choose = (value: string) => {
    if (value === "") actions.setMark(mark, null);
    else if (isAttributeId(value)) actions.setMark(mark, value);
    else if (isMeasure(value) && mark !== "label") actions.setMark(mark, value);
  };
  return (
    <label className="cx-mark-choice">
      <span>{ENCODING_LABELS[mark]}</span>
      <select className="cx-field" value={chosen ?? ""} onChange={({ target }) => choose(target.value)}>
        <option value="">{USUAL[mark]}</option>
        {measures.length === 0 ? null : (
          <optgroup label="Measures">
            {measures.map((id) => (
              <option key={id} value={id}>
                {MEASURE_WORDS[id].label}
              </option>
            ))}
          </optgroup>
        )}
        {listed.length === 0 && !isUnlisted ? null : (
          <optgroup label="Attributes">
            {isUnlisted ? <option value={chosen}>{attributeLabel(chosen)}</option> : null}
            {listed.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

/** What a measure says of an entity, and how good its values are. */
function MeasureWords({ id }: { readonly id: MeasureId }) {
  const { colour, size } = useData((data) => data.marks);
  const measured = [colour, size].flatMap((each) =>
    each?.kind === "measure" && each.measured.measure === id ? [each.measured] : [],
  )[0];
  const estimate = measured === undefined ? null : formatEstimate(measured);
  const { label, meaning } = MEASURE_WORDS[id];
  return (
    <p className="cx-measure-words">
      <strong>{label}.</strong> {meaning} {estimate}
    </p>
  );
}

/** What colour, size and names of the drawing show, and what the chosen measures say. */
export function MeasureSection() {
  const { colour, size } = useAppState((state) => state.shared.encoding);
  const chosen = [...new Set([colour, size])].flatMap((id) => (id !== null && isMeasure(id) ? [id] : []));
  // Reading every attribute of a large file takes a while: not before somebody is about to choose.
  const [isNear, setNear] = useState(false);
  const attributes = useMarkAttributes(isNear);
  return (
    <fieldset
      className="cx-facet"
      aria-labelledby="cx-measure"
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
    >
      <div className="cx-facet-head">
        <h2 id="cx-measure">Appearance</h2>
      </div>
      <MarkChoice mark="colour" attributes={attributes} />
      <MarkChoice mark="size" attributes={attributes} />
      <MarkChoice mark="label" attributes={attributes} />
      {chosen.map((id) => (
        <MeasureWords key={id} id={id} />
      ))}
    </fieldset>
  );
}
