import { useId } from "react";
import { formatCount } from "../../core/base/format-count.ts";
import { listExamples } from "../../core/formats/findings.ts";
import { REPAIRS, type Repairs } from "../../core/formats/repairs.ts";
import type { Finding } from "../../core/model/finding.ts";
import { useExplorer } from "../base/explorer-context.ts";

function RepairChoice({ id, repairs }: { readonly id: string; readonly repairs: Repairs }) {
  const { actions } = useExplorer();
  const field = useId();
  const repair = REPAIRS.find((each) => each.id === id);
  if (repair === undefined) return null;
  return (
    <div className="cx-map-row">
      <label htmlFor={field}>{repair.label}</label>
      <select
        id={field}
        className="cx-field"
        value={repairs[repair.id]}
        onChange={({ target }) => {
          actions.setRepair(repair.id, target.value).catch((error: unknown) => actions.report(String(error)));
        }}
      >
        {repair.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

const times = (count: number) => (count === 1 ? "once" : `${formatCount(count)} times`);

function ReportLine({ finding }: { readonly finding: Finding }) {
  const { message, count, line, lines = line === undefined ? [] : [line] } = finding;
  const examples = listExamples(finding);
  const said = (
    <>
      {message} {examples === "" ? null : <bdi>({examples})</bdi>}{" "}
      <span className="cx-mute">{times(count)}</span>
    </>
  );
  return (
    <li>
      {lines.length === 0 ? (
        <span className="cx-report-line">{said}</span>
      ) : (
        <details>
          <summary>{said}</summary>
          <p className="cx-mute">
            {lines.length === 1 ? "Line" : "Lines"} {lines.join(", ")}
            {count > lines.length && lines.length > 1 ? " …" : ""}
          </p>
        </details>
      )}
    </li>
  );
}

/** What was dropped, renamed, defaulted or repaired while a file was read, with the lines it happened in. */
export function ReportList({
  findings,
  repairs,
}: {
  readonly findings: readonly Finding[];
  /** Null where the files are not at hand to be read again. */
  readonly repairs: Repairs | null;
}) {
  const asked = new Set(findings.flatMap(({ repair }) => repair ?? []));
  return (
    <>
      {findings.length === 0 ? (
        <p className="cx-mute">Nothing was dropped, renamed or repaired.</p>
      ) : (
        <ul className="cx-report">
          {findings.map((finding) => (
            <ReportLine key={finding.message} finding={finding} />
          ))}
        </ul>
      )}
      {repairs === null ? null : [...asked].map((id) => <RepairChoice key={id} id={id} repairs={repairs} />)}
    </>
  );
}
