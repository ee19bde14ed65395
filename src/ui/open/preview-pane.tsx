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
            <bdi>{label}</bdi> <span className="cx-mute">{count.toLocaleString("en")}</span>
          </li>
        ))}
        {rest > 0 ? <li className="cx-mute">and {rest.toLocaleString("en")} more</li> : null}
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
        <p className="cx-mute">and {(counts.relations - lines.length).toLocaleString("en")} more relations</p>
      ) : null}
      {counts.entities === 0 ? (
        <p>
          The file does not say which of its columns are the two ends of a relation. Choose the source and the
          target, and the relations show here.
        </p>
      ) : null}
      <div className="cx-preview-types" hidden={counts.entities === 0}>
        <TypeList title={`${counts.entities.toLocaleString("en")} entities`} types={entityTypes} />
        <TypeList title={`${counts.relations.toLocaleString("en")} relations`} types={relationTypes} />
      </div>
      <p className="cx-mute" hidden={counts.entities === 0}>
        {dated.toLocaleString("en")} of {counts.relations.toLocaleString("en")} relations have dates;{" "}
        {counts.documents.toLocaleString("en")} {counts.documents === 1 ? "source" : "sources"}.
      </p>
    </section>
  );
}
