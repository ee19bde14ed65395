import type { Source } from "../../core/engine/source.ts";
import { toUtf8 } from "../../core/formats/bytes/to-utf8.ts";
import { findEmbedded, isPage } from "../../core/formats/page/find-embedded.ts";
import { formatIssue, type Issue } from "../../core/model/result.ts";
import { isProject } from "../project/is-project.ts";
import type { Project } from "../project/project.ts";
import { subjectWords } from "../selectors/find-notes.ts";
import type { OpenGraph } from "../state/data.ts";
import type { MappingMemory } from "../state/importing.ts";
import type { ActionContext } from "./action-context.ts";
import type { OpenActions } from "./open-actions.ts";

/** A file for the reader, in pieces of text. */
export interface SavedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: readonly string[];
}

export interface ProjectActions {
  /** Opens a graph or a project file; true when it is open. A failure leaves everything as it was. */
  readonly open: OpenActions["open"];
  /** Graph, view, notes and saved filters as one file; null, with a message, when that failed. */
  readonly toProjectFile: () => Promise<SavedFile | null>;
  /** The same in pieces of JSON, always with the graph itself, without the parts that are left out; for a page that is to hold it. */
  readonly toEmbeddedProject: (
    graph: readonly string[],
    leftOut: readonly string[],
  ) => Promise<readonly string[]>;
}

/** A graph that is written as it is shown holds what the edits have made. */
const EDITS = "edits";

const toPlain = ({ overview, plainFingerprint }: OpenGraph) => ({
  ...overview,
  fingerprint: plainFingerprint,
});

const toFileName = (title: string) => {
  const plain = title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return `${plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "graph"}.corridor.json`;
};

export function createProjectActions(
  { state, data, engine, changeWithoutUndo, announce, shipped }: ActionContext,
  opening: OpenActions,
  memory: MappingMemory,
): ProjectActions {
  const refuse = (name: string, issues: readonly Issue[]) => {
    const lines = issues.map(formatIssue).join(" ");
    state.setState({ notice: { tone: "problem", message: `${name} could not be opened. ${lines}` } });
    return false;
  };

  const toSource = async (name: string, { graph }: Project): Promise<Source> =>
    graph.kind === "shipped"
      ? { kind: "shipped", json: await shipped() }
      : { kind: "file", name, bytes: toUtf8(graph.json) };

  /** What the reader should know about a project that is open. */
  const toRemarks = ({ graph, unknown }: Project): readonly string[] => {
    const { opened } = data.getState();
    const { notes } = state.getState().shared;
    // What edits add is there in a moment.
    const added = new Set(
      state.getState().shared.edits.flatMap((edit) => (edit.kind === "entity.add" ? edit.entity.id : [])),
    );
    const lost = notes.filter(
      (note) => opened !== null && subjectWords(opened, note) === note.id && !added.has(note.id),
    );
    return [
      graph.fingerprint === opened?.plainFingerprint
        ? ""
        : "The graph has changed since the project was saved.",
      lost.length === 0
        ? ""
        : `${lost.length} ${lost.length === 1 ? "note stands" : "notes stand"} on something that it no longer has.`,
      unknown.length === 0
        ? ""
        : `These parts of the project are not known here and were left out: ${unknown.join(", ")}.`,
    ].filter((remark) => remark !== "");
  };

  const openProject = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const { readProject } = await import("../project/read-project.ts");
    const embedded = isPage(bytes) ? findEmbedded(bytes) : null;
    if (embedded?.ok === false) return refuse(name, embedded.error);
    if (embedded?.value.kind === "graph") return opening.open({ kind: "file", name, bytes });
    const read = readProject(embedded?.value.bytes.subarray() ?? bytes);
    if (!read.ok) return refuse(name, read.error);
    const project = read.value;
    let source: Source;
    try {
      source = await toSource(name, project);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return refuse(name, [{ code: "fetch", path: "graph", message, hint: "Check the connection." }]);
    }
    if (!(await opening.open(source))) return false;
    const restored = project.restore(state.getState());
    changeWithoutUndo(() => restored.shared);
    state.setState({ presets: restored.presets, mappings: restored.mappings });
    for (const { columns, mapping } of restored.mappings) memory.keep(columns, mapping);
    const remarks = toRemarks(project);
    if (remarks.length > 0) state.setState({ notice: { tone: "info", message: remarks.join(" ") } });
    announce("Project opened.");
    return true;
  };

  return {
    toEmbeddedProject: async (graph, leftOut) => {
      const { opened } = data.getState();
      if (opened === null) throw new Error("No graph is open.");
      const { writeProject } = await import("../project/write-project.ts");
      return [...writeProject(state.getState(), opened.overview, graph, [...leftOut, EDITS])];
    },
    open: (source) =>
      source.kind === "file" && source.bytes instanceof Uint8Array && isProject(source.bytes)
        ? openProject(source.name, source.bytes)
        : opening.open(source),
    toProjectFile: async () => {
      const { opened } = data.getState();
      const kept = state.getState();
      if (opened === null) return null;
      const { writeProject } = await import("../project/write-project.ts");
      const graph =
        kept.about?.graph === "shipped"
          ? null
          : await engine.export({
              format: "json",
              scope: { kind: "all" },
              isPlain: true,
              options: {},
              today: "1970-01-01",
            });
      if (graph !== null && !graph.ok) {
        const reason = graph.error.map(formatIssue).join(" ");
        state.setState({ notice: { tone: "problem", message: `The project could not be saved. ${reason}` } });
        return null;
      }
      const chunks = [...writeProject(kept, toPlain(opened), graph === null ? null : graph.value.chunks)];
      state.setState({ saved: kept.shared });
      return { fileName: toFileName(opened.overview.title), mediaType: "application/json", chunks };
    },
  };
}
