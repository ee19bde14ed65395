import { collectFindings } from "../../core/formats/findings.ts";
import { readJson } from "../../core/formats/json/read-json.ts";
import { err, type Issue, ok, type Result, refuse } from "../../core/model/result.ts";
import { isRecord } from "../base/is-record.ts";
import { WHOLE } from "../url/codec.ts";
import type { ProjectState } from "./part.ts";
import { VIEW_PART } from "./parts/view-part.ts";
import { PROJECT_PARTS } from "./parts.ts";
import { PROJECT_FORMAT, PROJECT_VERSION, type Project, type ProjectGraph } from "./project.ts";

const REPAIR = "Nothing was opened. Open another copy of the file, or take the part out of it.";

function checkVersion(version: unknown): Result<null> {
  if (version === PROJECT_VERSION) return ok(null);
  const isNewer = typeof version === "number" && version > PROJECT_VERSION;
  return isNewer
    ? refuse(
        "project-version",
        "version",
        `This project has version ${version}; this program reads up to version ${PROJECT_VERSION}.`,
        "Open it with a newer Corridor.",
      )
    : refuse(
        "project-version",
        "version",
        version === undefined
          ? "The project does not say which version it has."
          : `There is no version ${JSON.stringify(version)} of project files; this program reads version ${PROJECT_VERSION}.`,
        REPAIR,
      );
}

function readGraph(value: unknown): Result<ProjectGraph> {
  const refuseGraph = (message: string) => refuse("project-graph", "graph", message, REPAIR);
  if (!isRecord(value)) return refuseGraph("The part “graph” is missing.");
  const { kind, title, fingerprint, data } = value;
  if (typeof title !== "string" || typeof fingerprint !== "string")
    return refuseGraph("The part “graph” has no title or no fingerprint.");
  if (kind === "shipped") return ok({ kind, title, fingerprint });
  if (kind !== "file") return refuseGraph('The part “graph” is neither "shipped" nor "file".');
  return isRecord(data)
    ? ok({ kind, title, fingerprint, json: JSON.stringify(data) })
    : refuseGraph("The part “graph” holds no data.");
}

/** Every part that is broken is named; those that are not known are left to the caller. */
function readParts(value: unknown): Result<Pick<Project, "restore" | "unknown">> {
  if (!isRecord(value)) return refuse("project-parts", "parts", "The file has no parts.", REPAIR);
  const present = new Map(Object.entries(value));
  const issues: Issue[] = [];
  const edits: ((kept: ProjectState) => ProjectState)[] = [];
  for (const { id, read } of PROJECT_PARTS) {
    // Earlier versions wrote no view where the whole graph was shown.
    if (!present.has(id) && id !== VIEW_PART.id) continue;
    const part = read(present.has(id) ? present.get(id) : WHOLE, `parts.${id}`);
    if (part.ok) edits.push(part.value);
    else
      issues.push(
        ...part.error.map((issue) => ({
          ...issue,
          message: `The part “${id}” is broken. ${issue.message}`,
          hint: REPAIR,
        })),
      );
    present.delete(id);
  }
  for (const { id } of PROJECT_PARTS) present.delete(id);
  return issues.length > 0
    ? err(issues)
    : ok({
        restore: (kept) => edits.reduce((state, edit) => edit(state), kept),
        unknown: [...present.keys()],
      });
}

/** Reads a project file, all or nothing: one broken part refuses it, by name. */
export function readProject(bytes: Uint8Array): Result<Project> {
  const json = readJson(bytes, collectFindings());
  if (!json.ok) return json;
  const { value } = json.value;
  if (!isRecord(value) || value["format"] !== PROJECT_FORMAT)
    return refuse("project-format", "format", "This is not a project file.");
  const version = checkVersion(value["version"]);
  if (!version.ok) return version;
  const graph = readGraph(value["graph"]);
  const parts = readParts(value["parts"]);
  if (!graph.ok || !parts.ok)
    return err([...(graph.ok ? [] : graph.error), ...(parts.ok ? [] : parts.error)]);
  return ok({ graph: graph.value, ...parts.value });
}
