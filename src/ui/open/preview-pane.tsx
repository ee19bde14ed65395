import { formatCount } from "../../core/base/format-count.ts";
import type { Preview, TypeCount } from "../../core/importing/importing.ts";

const MOST_TYPES = 8;

function TypeList({ title, types }: { readonly title: string; readonly types: readonly TypeCount[] }) {
  const rest = types.length - MOST_TYPES;
  return (
    <div>
      <h4>{title}</h4>
      <ul className="cx-type-counts">
        {types.slice(0, MOST_TYPES).map(({ label, count }) => (
          <li key={label}>
            <bdi>{label}</bdi> <span className="cx-mute">{formatCount(count)}</span>
          </li>
        ))}
        {rest > 0 ? <li className="cx-mute">and {formatCount(rest)} more</li> : null}
      </ul>
    </div>
  );
}

/** How the file will read: its first relations as sentences, and its kinds with counts. */
export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const { counts, dated, entityTypes, relationTypes, lines } = preview;
  return (
    <section aria-label="Preview" className="cx-preview">
      <h3>As it will read</h3>
      <ul className="cx-preview-lines">
        {lines.map(({ id, source, verb, target, directed, when, documents }) => (
          <li key={id}>
            <bdi>{source}</bdi>{" "}
            <span className="cx-mute">
              — <bdi>{verb}</bdi> {directed ? "→" : "—"}
            </span>{" "}
            <bdi>{target}</bdi>
            {when === null ? "" : <span className="cx-mute">, {when}</span>}
            {documents.length === 0 ? "" : <span className="cx-mute"> [{documents.join("; ")}]</span>}
          </li>
        ))}
      </ul>
      {counts.relations > lines.length ? (
        <p className="cx-mute">and {formatCount(counts.relations - lines.length)} more relations</p>
      ) : null}
      {counts.entities === 0 ? (
        <p>
          The file does not say which of its columns are the two ends of a relation. Choose the source and the
          target, and the relations show here.
        </p>
      ) : null}
      <div className="cx-preview-types" hidden={counts.entities === 0}>
        <TypeList title={`${formatCount(counts.entities)} entities`} types={entityTypes} />
        <TypeList title={`${formatCount(counts.relations)} relations`} types={relationTypes} />
      </div>
      <p className="cx-mute" hidden={counts.entities === 0}>
        {formatCount(dated)} of {formatCount(counts.relations)} relations have dates;{" "}
        {formatCount(counts.documents)} {counts.documents === 1 ? "source" : "sources"}.
      </p>
    </section>
  );
}
