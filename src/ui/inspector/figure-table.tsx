import type { Comparison, FigureDetail, RelationDetail } from "../../core/evidence/details.ts";
import { FigureChart } from "./figure-chart.tsx";

const VERDICTS: Readonly<Record<Comparison["kind"], string>> = {
  corroborates: "agree",
  conflicts: "conflict",
  "different-period": "different periods",
  "different-measure": "different measures",
};

/** What can be compared: numbers, not names of goods or roles. */
const isMeasured = (figure: FigureDetail) => figure.links.length === 0 && /\d/.test(figure.text);

interface Verdict {
  readonly kind: Comparison["kind"];
  readonly text: string;
  readonly count: number;
}

/** Comparisons that read alike become one line with their number. */
function toVerdicts(comparisons: readonly Comparison[]): readonly Verdict[] {
  const verdicts = new Map<string, Verdict>();
  for (const { kind, text } of comparisons) {
    const key = `${kind} ${text}`;
    verdicts.set(key, { kind, text, count: (verdicts.get(key)?.count ?? 0) + 1 });
  }
  return [...verdicts.values()];
}

/** The figures of all claims side by side, and how they compare. Nothing when fewer than two claims carry figures. */
export function Figures({ relation }: { readonly relation: RelationDetail }) {
  const claims = relation.claims.filter(({ figures }) => figures.some(isMeasured));
  if (claims.length < 2) return null;
  const table = <FigureTable relation={relation} claims={claims} />;
  return (
    <>
      <h3>Figures side by side</h3>
      {relation.scales.map((scale) => (
        <FigureChart key={`${scale.label} ${scale.unit}`} scale={scale} />
      ))}
      {relation.scales.length === 0 ? (
        table
      ) : (
        <details className="cx-more">
          <summary>All figures as a table</summary>
          {table}
        </details>
      )}
    </>
  );
}

/** The text twin of the charts, with what stands on no axis. */
function FigureTable({
  relation,
  claims,
}: {
  readonly relation: RelationDetail;
  readonly claims: RelationDetail["claims"];
}) {
  return (
    <>
      <table className="cx-figures">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Figure</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>{[...new Set(claim.evidence.map(({ number }) => number))].join(", ")}</td>
              <td>
                {claim.figures.filter(isMeasured).map((figure) => (
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
          {toVerdicts(relation.comparisons).map(({ kind, text, count }) => (
            <li key={`${kind} ${text}`}>
              <strong className="cx-badge" data-verdict={kind}>
                {VERDICTS[kind]}
              </strong>{" "}
              {count > 1 ? `${count} pairs. ` : ""}
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
