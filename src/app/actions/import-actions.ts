import { formatCount } from "../../core/base/format-count.ts";
import type { Overview } from "../../core/engine/overview.ts";
import { listExamples } from "../../core/formats/findings.ts";
import type { Mapping } from "../../core/formats/mapping.ts";
import { withRepair } from "../../core/formats/repairs.ts";
import type { Prepared, SourceFile } from "../../core/importing/importing.ts";
import { describeLeftOut, type LeftOut } from "../../core/importing/left-out.ts";
import { type MergeChoices, NO_CHOICES } from "../../core/merge/merge-datasets.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { Issue, Result } from "../../core/model/result.ts";
import { createLatestOnly } from "../base/latest-only.ts";
import { withMapping } from "../state/chosen-mapping.ts";
import type { GraphInput, GraphReplay } from "../state/graph-input.ts";
import {
  type Intent,
  LARGE,
  type MappingMemory,
  nameFiles,
  type Opening,
  type OpeningStage,
  type Origin,
  PLAIN_READING,
  toColumnKey,
  totalSize,
} from "../state/importing.ts";
import type { Notice, Shared } from "../state/state.ts";
import { acceptGraph } from "./accept-graph.ts";
import type { ActionContext } from "./action-context.ts";
import { askScene } from "./ask-scene.ts";
import { toCrash, toFailure } from "./open-actions.ts";

export interface ImportActions {
  /** Reads files and opens them, or first asks what the reader has to decide. Nothing open is touched until then. */
  readonly openFiles: (
    files: readonly SourceFile[],
    intent?: Intent,
    isOnlyHere?: boolean,
    /** Of a folder, what was not taken along. */
    leftOut?: LeftOut,
  ) => Promise<void>;
  /** Makes a graph again as it was made before, and goes back to a view of it. Nothing is asked. */
  readonly openAgain: (inputs: readonly GraphInput[], view: Shared) => Promise<void>;
  /** Goes on: reads a large file after all, or opens a prepared one as it was chosen to be read. */
  readonly continueOpening: () => Promise<void>;
  /** Lets go of the file at whatever stage it is, at once. */
  readonly cancelOpening: () => void;
  readonly setIntent: (intent: Intent) => Promise<void>;
  /** Null: as the file says itself. */
  readonly setMapping: (mapping: Mapping | null) => Promise<void>;
  /** Whether an entity of the added file is the one of the open graph that it seems to be. */
  readonly setMatch: (added: EntityId, isSame: boolean) => Promise<void>;
  /** Reads the files again with another repair. */
  readonly setRepair: (id: string, value: string) => Promise<void>;
  /** Opens what stands before the fault of a refused file. */
  readonly openReadablePart: () => Promise<void>;
  /** Asks which encoding a file has that was refused for its own. */
  readonly askEncoding: () => void;
  /** Reads the files again in an encoding, all or nothing as before. */
  readonly setEncoding: (encoding: string) => Promise<void>;
  /** Shows again how the open file was read, to change it. */
  readonly changeReading: () => Promise<void>;
}

const toProblem = (error: unknown): Notice => ({ tone: "problem", message: toCrash(error).message });

const READING: OpeningStage = { kind: "reading", progress: null };

const toOpening = (files: readonly SourceFile[], intent: Intent, isOnlyHere: boolean): Opening => ({
  stage: totalSize(files) > LARGE ? { kind: "asking" } : READING,
  name: nameFiles(files),
  files,
  reading: PLAIN_READING,
  settings: { mapping: null, add: intent === "add" ? NO_CHOICES : null },
  intent,
  wantsChoice: false,
  isOnlyHere,
  replay: null,
});

/** The open file once more on its way in, as it was read. */
const reopen = ({ files, reading, mapping, isOnlyHere }: Origin): Opening => ({
  ...toOpening(files, "replace", isOnlyHere),
  stage: READING,
  reading,
  settings: { mapping, add: null },
});

const toNotice = (
  { name, intent, reading, replay }: Opening,
  prepared: Prepared,
  overview: Overview,
  before: number,
): Notice | null => {
  if (replay !== null) return null;
  const changes =
    overview.findings.reduce((sum, { count }) => sum + count, 0) - (reading.leftOut?.count ?? 0);
  const strangers = overview.findings.find(({ repair }) => repair === "dangling");
  const missing =
    strangers === undefined
      ? ""
      : ` ${strangers.count === 1 ? "One named end is" : `${strangers.count} named ends are`} not among the entities of the file (${listExamples(strangers)}).`;
  const rows = prepared.rows ?? null;
  const read =
    rows === null ? "" : rows === 1 ? ": one row was read" : `: ${formatCount(rows)} rows were read`;
  const left = reading.leftOut === undefined ? "" : ` ${describeLeftOut(reading.leftOut)}`;
  const told =
    changes === 0
      ? `${missing}${left}`
      : ` ${changes === 1 ? "One value was" : `${changes} values were`} changed on opening: see the report.${missing}${left}`;
  if (intent === "add") {
    const added = overview.entities - before;
    return {
      tone: "info",
      message: `Added ${name}: ${added === 1 ? "one new entity" : `${added} new entities`}${read}.${told}`,
      actions: ["revert", "report"],
    };
  }
  if (prepared.isIncomplete)
    return {
      tone: "problem",
      message: `${name} is broken. Only its readable part was opened, marked as incomplete${read}.`,
      actions: ["report"],
    };
  if (prepared.texts !== undefined) {
    const { documents } = overview;
    const count = documents.filter(({ sha256 }) => sha256 !== null).length;
    const texts = count === 0 ? "" : `, with the texts of ${count} of its ${documents.length} sources`;
    return {
      tone: "info",
      message: `${name} is open as ${prepared.what ?? prepared.format}${texts}.${told}`,
      ...(changes === 0 && left === "" ? {} : { actions: ["report"] }),
    };
  }
  if (prepared.guess === null || (prepared.isRestored && changes === 0))
    return rows === null && left === "" ? null : { tone: "info", message: `Opened ${name}${read}.${left}` };
  return { tone: "info", message: `Opened ${name}${read}.${told}`, actions: ["report", "change-reading"] };
};

export function createImportActions(
  context: ActionContext,
  memory: MappingMemory,
  /** Opens the graph that comes with the page; true when it is open. */
  openShipped: () => Promise<boolean>,
): ImportActions {
  const { state, data, engine, createAbort } = context;
  const latest = createLatestOnly(createAbort);
  const latestPreview = createLatestOnly(createAbort);

  const current = () => data.getState().opening;
  const update = (change: Partial<Opening>) => {
    const opening = current();
    if (opening !== null) data.setState({ opening: { ...opening, ...change } });
  };
  const stop = (ports: ReturnType<typeof createLatestOnly>) =>
    ports(
      async () => null,
      () => {},
      () => {},
    );

  const refuse = (issues: readonly Issue[]) => {
    const opening = current();
    if (opening === null) return;
    const canRead = !opening.reading.partial && issues.some((issue) => issue.hasReadablePart === true);
    const isUnreadable = issues.some(({ code }) => code === "encoding");
    if (data.getState().opened === null) data.setState({ failure: issues });
    update({ stage: { kind: "refused", issues } });
    state.setState({
      notice: {
        tone: "problem",
        message: toFailure(issues, opening.name),
        ...(canRead ? { actions: ["readable-part"] } : isUnreadable ? { actions: ["encoding"] } : {}),
      },
    });
  };

  const preview = async () => {
    const opening = current();
    if (opening === null) return;
    await latestPreview(
      (signal) => engine.preview(opening.settings, signal),
      (answer) => {
        if (!answer.ok) return refuse(answer.error);
        const stage = current()?.stage;
        if (stage?.kind === "choosing") update({ stage: { ...stage, preview: answer.value } });
      },
      (error) => refuse([toCrash(error)]),
    );
  };

  const finish = async (prepared: Prepared) => {
    const opening = current();
    if (opening === null) return;
    const { settings, files, reading, isOnlyHere, replay } = opening;
    update({ stage: { kind: "opening", prepared } });
    const before = data.getState().opened?.overview.entities ?? 0;
    const input: GraphInput = { kind: "files", files, reading, settings, isOnlyHere };
    const earlier = replay?.done ?? (settings.add === null ? [] : (data.getState().opened?.inputs ?? []));
    // What was added to a graph that cannot be made again cannot be, either.
    const inputs = settings.add !== null && earlier.length === 0 ? [] : [...earlier, input];
    const isLast = replay === null || replay.rest.length === 0;
    let isOpen = false;
    await latest(
      async (signal) => {
        const result = await engine.open({ kind: "prepared", settings }, signal);
        return result.ok ? { overview: result.value, scene: await askScene(context, signal) } : result.error;
      },
      (answer) => {
        if (!("overview" in answer)) return refuse(answer);
        acceptGraph(context, {
          ...answer,
          origin:
            settings.add === null
              ? { files, reading, prepared, mapping: settings.mapping, isOnlyHere }
              : null,
          // Half a graph is none to come back to.
          inputs: isLast ? inputs : [],
          keepsView: settings.add !== null,
          view: isLast ? (replay?.view ?? null) : null,
          notice: toNotice(opening, prepared, answer.overview, before),
        });
        isOpen = true;
        if (settings.mapping !== null) {
          const chosen = { columns: toColumnKey(prepared), mapping: settings.mapping };
          memory.keep(chosen.columns, chosen.mapping);
          state.setState(({ mappings }) => ({ mappings: withMapping(mappings, chosen) }));
        }
        const own = prepared.texts;
        if (own !== undefined && own.size > 0)
          context.data.setState(({ texts }) => ({ texts: new Map([...texts, ...own]) }));
      },
      (error) => refuse([toCrash(error)]),
    );
    if (isOpen && replay !== null) await add(replay.rest, { ...replay, done: inputs });
  };

  const read = async () => {
    const opening = current();
    if (opening === null) return;
    update({ stage: READING });
    const answers: Result<Prepared>[] = [];
    await latest(
      (signal) =>
        engine.prepare(opening.files, opening.reading, signal, (progress) => {
          if (!signal.aborted) update({ stage: { kind: "reading", progress } });
        }),
      (answer) => answers.push(answer),
      (error) => refuse([toCrash(error)]),
    );
    const [answer] = answers;
    if (answer === undefined) return;
    if (!answer.ok) return refuse(answer.error);
    const prepared = answer.value;
    if (opening.replay !== null) return finish(prepared);
    const kept = prepared.isRestored ? null : memory.recall(toColumnKey(prepared));
    const settings = { ...opening.settings, mapping: opening.settings.mapping ?? kept };
    update({ settings });
    const isClear = prepared.isCertain || settings.mapping !== null;
    if (isClear && opening.intent === "replace" && !opening.wantsChoice) return finish(prepared);
    update({ stage: { kind: "choosing", prepared, preview: null } });
    return preview();
  };

  const begin = (opening: Opening) => {
    data.setState({ opening });
    state.setState({ notice: null });
    return opening.stage.kind === "asking" ? Promise.resolve() : read();
  };

  /** The next of the inputs of which a graph is made again. */
  const add = (inputs: readonly GraphInput[], { done, view }: GraphReplay): Promise<void> => {
    const [next, ...rest] = inputs;
    if (next === undefined || next.kind === "shipped") return Promise.resolve();
    const { files, reading, settings, isOnlyHere } = next;
    return begin({
      ...toOpening(files, settings.add === null ? "replace" : "add", isOnlyHere),
      stage: READING,
      reading,
      settings,
      replay: { done, rest, view },
    });
  };

  const setChoices = (edit: (choices: MergeChoices) => MergeChoices | null) => {
    const opening = current();
    if (opening === null) return Promise.resolve();
    update({ settings: { ...opening.settings, add: edit(opening.settings.add ?? NO_CHOICES) } });
    return preview();
  };

  return {
    openFiles: (files, intent = "replace", isOnlyHere = false, leftOut) => {
      const opening = toOpening(files, data.getState().opened === null ? "replace" : intent, isOnlyHere);
      return begin(
        leftOut === undefined ? opening : { ...opening, reading: { ...opening.reading, leftOut } },
      );
    },
    openAgain: async (inputs, view) => {
      const [first, ...rest] = inputs;
      if (first?.kind !== "shipped") return add(inputs, { done: [], rest: [], view });
      if (await openShipped()) await add(rest, { done: [first], rest: [], view });
    },
    continueOpening: async () => {
      const stage = current()?.stage;
      if (stage?.kind === "asking") await read();
      if (stage?.kind === "choosing") await finish(stage.prepared);
    },
    cancelOpening: () => {
      if (current() === null) return;
      data.setState({ opening: null });
      const stopped = [stop(latest), stop(latestPreview), engine.discard()];
      Promise.all(stopped).catch((error: unknown) => state.setState({ notice: toProblem(error) }));
      context.announce("Opening was cancelled; the open graph is as it was.");
    },
    setIntent: (intent) => {
      update({ intent });
      return setChoices(() => (intent === "add" ? NO_CHOICES : null));
    },
    setMapping: (mapping) => {
      const opening = current();
      if (opening !== null) update({ settings: { ...opening.settings, mapping } });
      return preview();
    },
    setMatch: (added, isSame) =>
      setChoices(({ together, apart }) => {
        const without = (ids: readonly EntityId[]) => ids.filter((id) => id !== added);
        return {
          together: isSame ? [...without(together), added] : without(together),
          apart: isSame ? without(apart) : [...without(apart), added],
        };
      }),
    setRepair: (id, value) => {
      const { opened, opening } = data.getState();
      const base = opening ?? (opened?.origin == null ? null : reopen(opened.origin));
      if (base === null) return Promise.resolve();
      const repairs = withRepair(base.reading.repairs, id, value);
      const wantsChoice = opening !== null;
      return begin({ ...base, stage: READING, wantsChoice, reading: { ...base.reading, repairs } });
    },
    openReadablePart: () => {
      const opening = current();
      if (opening === null) return Promise.resolve();
      return begin({ ...opening, stage: READING, reading: { ...opening.reading, partial: true } });
    },
    askEncoding: () => {
      const stage = current()?.stage;
      if (stage?.kind === "refused") update({ stage: { ...stage, kind: "encoding" } });
      state.setState({ notice: null });
    },
    setEncoding: (encoding) => {
      const opening = current();
      if (opening === null) return Promise.resolve();
      return begin({ ...opening, stage: READING, reading: { ...opening.reading, encoding } });
    },
    changeReading: () => {
      const origin = data.getState().opened?.origin ?? null;
      if (origin === null) return Promise.resolve();
      return begin({ ...reopen(origin), wantsChoice: true });
    },
  };
}
