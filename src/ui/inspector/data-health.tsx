import { useState } from "react";
import { isOfDatabase } from "../../app/selectors/is-of-database.ts";
import { countNoun } from "../../core/base/count-noun.ts";
import type { Health, HealthRule, HealthSubject } from "../../core/evidence/details.ts";
import { useData } from "../base/explorer-context.ts";
import { EntityLink } from "../primitives/entity-link.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";
import { useHealth } from "./use-health.ts";

function Subject({ subject }: { readonly subject: HealthSubject }) {
  if (subject.kind === "entity") return <EntityLink id={subject.id} name={subject.words} />;
  if (subject.kind === "relation") return <RelationLink id={subject.id}>{subject.words}</RelationLink>;
  return <strong>{subject.words}</strong>;
}

function Rule({ rule }: { readonly rule: HealthRule }) {
  return (
    <details className="cx-more">
      <summary>
        {rule.title} <span className="cx-mute">{countNoun(rule.count, rule.severity)}</span>
      </summary>
      <ul className="cx-findings">
        {rule.issues.map(({ subject, message, hint }) => (
          <li key={`${subject?.words ?? ""} ${message}`}>
            {subject === null ? null : (
              <>
                <Subject subject={subject} />:{" "}
              </>
            )}
            {message} {hint === null ? null : <span className="cx-mute">{hint}</span>}
          </li>
        ))}
        {rule.count > rule.issues.length ? (
          <li className="cx-mute">And {rule.count - rule.issues.length} more; `corridor check` lists all.</li>
        ) : null}
      </ul>
    </details>
  );
}

function Report({ health }: { readonly health: Health }) {
  const { errors, notices, rules, unread } = health;
  return (
    <>
      <p className="cx-mute">
        {countNoun(errors, "error")}, {countNoun(notices, "notice")}. Errors are mistakes; a notice is worth
        knowing.
      </p>
      {rules.map((rule) => (
        <Rule key={rule.code} rule={rule} />
      ))}
      {unread.length === 0 ? null : (
        <p className="cx-mute">
          Not verified, since no text is attached: the passages of {unread.join(", ")}.
        </p>
      )}
    </>
  );
}

/** What the data check says of the open graph; it runs when this is first opened. */
export function DataHealth() {
  const [isWanted, setWanted] = useState(false);
  const isPart = useData(isOfDatabase);
  const health = useHealth(isWanted);
  if (isPart)
    return (
      <p className="cx-mute cx-section">
        Data health: the data check needs the whole graph, and this is a part of a database. Run corridor
        check on the data before they are published.
      </p>
    );
  return (
    <details
      className="cx-section"
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary>Data health</summary>
      {health === null ? <p className="cx-mute">Checking …</p> : <Report health={health} />}
    </details>
  );
}
