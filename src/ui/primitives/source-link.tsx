import type { Document } from "../../core/model/dataset.ts";

/** The name of a source; a link to its address where it has one, opened beside the page. */
export function SourceLink({ document }: { readonly document: Pick<Document, "label" | "title" | "url"> }) {
  const { label, title, url } = document;
  if (url === undefined) return <bdi>{title ?? label}</bdi>;
  return (
    <a className="cx-source" href={url} target="_blank" rel="noopener noreferrer" title={url}>
      <bdi>{title === null || title === url ? label : title}</bdi>
    </a>
  );
}
