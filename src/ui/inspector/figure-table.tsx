import type { Comparison, RelationDetail } from "../../core/engine.ts";

const VERDICTS: Readonly<Record<Comparison["kind"], string>> = {
  corroborates: "agree",
  conflicts: "conflict",
  "different-period": "different periods",
  "different-measure": "different measures",
};

/** The figures of all claims side by side, and how they compare. Nothing when fewer than two claims carry figures. */
export function FigureTable({ relation }: { readonly relation: RelationDetail }) {
  const claims = relation.claims.filter(({ figures }) => figures.length > 0);
  if (claims.length < 2) return null;
  return (
    <>
      <h3>Figures side by side</h3>
      <table className="cx-figures">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Figure</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>{[...new Set(claim.evidence.map(({ number }) => number))].join(", ")}</td>
              <td>
                {claim.figures.map((figure) => (
                  <div key={figure.key}>
                    {figure.label} {figure.text}
                  </div>
                ))}
              </td>
              <td>{claim.when ?? "undated"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {relation.comparisons.length === 0 ? null : (
        <ul className="cx-comparisons">
          {relation.comparisons.map((comparison) => (
            <li key={comparison.claims.join(" ")}>
              <strong className="cx-badge" data-verdict={comparison.kind}>
                {VERDICTS[comparison.kind]}
              </strong>{" "}
              {comparison.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
