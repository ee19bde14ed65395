import type { AttributeValue } from "../../core/model/dataset.ts";

/** Fields that a foreign file brought, as they are. */
export function AttributeList({
  attributes,
}: {
  readonly attributes: readonly (readonly [string, AttributeValue])[];
}) {
  if (attributes.length === 0) return null;
  return (
    <>
      <h3>From the file</h3>
      <dl className="cx-attributes">
        {attributes.map(([name, value]) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd dir="auto">{Array.isArray(value) ? value.join(", ") : String(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
