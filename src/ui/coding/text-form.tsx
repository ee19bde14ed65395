import { useState } from "react";
import { readWhen } from "../../core/edit/read-when.ts";
import { DOCUMENT_KINDS, type DocumentKind } from "../../core/model/dataset.ts";
import { toDocumentId } from "../../core/model/ids.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { toFreshId } from "./sign-edits.ts";
import { SelectRow, TextRow } from "./text-row.tsx";
import { useEdits } from "./use-edits.ts";

const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  news: "News",
  analysis: "Analysis",
  opinion: "Opinion",
  other: "Something else",
};

const isDay = (edtf: string) => /^\d{4}-\d{2}-\d{2}$/u.test(edtf);

/** A text becomes a source of the graph, and is opened to be read and coded. */
export function TextForm({ sha256, name }: { readonly sha256: string; readonly name: string }) {
  const { actions } = useExplorer();
  const makeEdits = useEdits();
  const text = useData((data) => data.texts.get(sha256) ?? "");
  const documents = useData((data) => data.opened?.overview.documents);
  const known = (documents ?? []).filter((each) => each.sha256 !== null).map((each) => each.label);
  const [label, setLabel] = useState(name.replace(/\.[^.]*$/u, ""));
  const [author, setAuthor] = useState("");
  const [published, setPublished] = useState("");
  const [kind, setKind] = useState<DocumentKind>("other");
  const [problem, setProblem] = useState<string | null>(null);
  const when = readWhen(published);
  const dateProblem =
    when.kind === "unread"
      ? when.message
      : when.kind === "date" && !isDay(when.edtf)
        ? "Write the day: 15 June 2020."
        : null;
  const save = () => {
    if (label.trim() === "") return setProblem("Write how the source is to be called.");
    if (dateProblem !== null) return;
    const id = toDocumentId(`document:${toFreshId()}`);
    const document = {
      id,
      title: null,
      label: label.trim(),
      authors: author.trim() === "" ? [] : [author.trim()],
      publisher: null,
      published: when.kind === "date" ? when.edtf : null,
      kind,
      language: "und",
      sha256,
      body: { start: 0, end: text.length },
    };
    if (!makeEdits([{ kind: "document.add", document }], `Added the source ${document.label}.`)) return;
    actions.closeDialog();
    actions.read(id);
  };
  return (
    <FormDialog title="Code this text" action="Code this text" onSave={save} onClose={actions.closeDialog}>
      <p className="cx-mute">
        This text belongs to no source of the graph. Give it a name, and read it beside the drawing: choose a
        passage there, and say what it claims. The text stays in this page’s memory.
      </p>
      {known.length === 0 ? null : (
        <p className="cx-mute">
          If it was meant to be the text of {known.join(" or ")}: it is not that text unchanged. Its SHA-256
          is {sha256.slice(0, 12)}….
        </p>
      )}
      <blockquote className="cx-passage" dir="auto">
        {text.slice(0, 200)}
        {text.length > 200 ? " …" : ""}
      </blockquote>
      <TextRow label="Name of the source" value={label} onChange={setLabel} problem={problem} />
      <TextRow label="Author" value={author} onChange={setAuthor} />
      <TextRow
        label="Published"
        value={published}
        onChange={setPublished}
        hint={when.kind === "date" ? `Read as ${when.words}.` : "The day, as you would write it, or empty."}
        problem={dateProblem}
      />
      <SelectRow
        label="Kind"
        value={kind}
        onChange={(value) => {
          const next = DOCUMENT_KINDS.find((each) => each === value);
          if (next !== undefined) setKind(next);
        }}
        groups={[
          { label: null, items: DOCUMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })) },
        ]}
      />
    </FormDialog>
  );
}
