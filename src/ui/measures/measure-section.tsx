import { canShow, type Mark } from "../../app/measures/marks.ts";
import {
  isMeasure,
  MEASURE_WORDS,
  MEASURES,
  type MeasureId,
  wordEstimate,
} from "../../core/measures/measure.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";

const LABELS: Readonly<Record<Mark, { readonly label: string; readonly usual: string }>> = {
  colour: { label: "Colour", usual: "Type" },
  size: { label: "Size", usual: "Degree" },
};

function MarkChoice({ mark }: { readonly mark: Mark }) {
  const { actions } = useExplorer();
  const measure = useAppState((state) => state.shared.marks[mark]);
  const { label, usual } = LABELS[mark];
  return (
    <label className="cx-mark-choice">
      <span>{label}</span>
      <select
        className="cx-field"
        value={measure ?? ""}
        onChange={({ target }) => actions.setMark(mark, isMeasure(target.value) ? target.value : null)}
      >
        <option value="">{usual}</option>
        {MEASURES.filter((id) => canShow(mark, id)).map((id) => (
          <option key={id} value={id}>
            {MEASURE_WORDS[id].label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a measure says of an entity, and how good its values are. */
function MeasureWords({ id }: { readonly id: MeasureId }) {
  const { colour, size } = useData((data) => data.marks);
  const measured = [colour, size].find((each) => each?.measure === id) ?? null;
  const estimate = measured === null ? null : wordEstimate(measured);
  const { label, meaning } = MEASURE_WORDS[id];
  return (
    <p className="cx-measure-words">
      <strong>{label}.</strong> {meaning} {estimate}
    </p>
  );
}

/** What colour and size of the drawing show, and what the chosen measures say. */
export function MeasureSection() {
  const { colour, size } = useAppState((state) => state.shared.marks);
  const chosen = [...new Set([colour, size])].filter((id) => id !== null);
  return (
    <fieldset className="cx-facet" aria-labelledby="cx-measure">
      <div className="cx-facet-head">
        <h2 id="cx-measure">Measure</h2>
      </div>
      <MarkChoice mark="colour" />
      <MarkChoice mark="size" />
      {chosen.map((id) => (
        <MeasureWords key={id} id={id} />
      ))}
    </fieldset>
  );
}
