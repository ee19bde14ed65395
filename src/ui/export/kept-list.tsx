import { type Format, keptBy } from "../../core/formats/format.ts";
import { type Keep, PROPERTIES, PROPERTY_LABELS } from "../../core/formats/properties.ts";
import type { ChosenOptions } from "./format-options.tsx";

const HEADS: readonly (readonly [Keep, string])[] = [
  ["yes", "Comes back when the file is opened here again"],
  ["partly", "Can be read in the file"],
  ["no", "Is not in the file"],
];

/** What a file of a format will hold, before it is written. */
export function KeptList({ format, chosen }: { readonly format: Format; readonly chosen: ChosenOptions }) {
  const keeps = keptBy(format, chosen);
  const rows = HEADS.map(([keep, head]) => ({
    head,
    properties: PROPERTIES.filter((property) => keeps[property] === keep),
  })).filter(({ properties }) => properties.length > 0);
  return (
    <dl className="cx-kept" aria-label="What the file keeps">
      {rows.map(({ head, properties }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>
            {properties.length === PROPERTIES.length
              ? "Everything"
              : properties.map((property) => PROPERTY_LABELS[property]).join("; ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
