import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { isDiagram } from "../../app/selectors/diagram.ts";
import { pathHighlight } from "../../app/selectors/selectors.ts";
import { pickedEnd } from "../../app/state/canvas-mode.ts";
import { answerOf } from "../../app/state/path-search.ts";
import type { Renderer, RendererEvents } from "../../canvas/model/renderer.ts";
import { neighbourhood } from "../../core/lens/filters/neighbourhood.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import { toInsets } from "./canvas-insets.ts";
import { type CanvasViews, createCanvasViews } from "./canvas-views.ts";
import { type MountedRenderer, mountRenderer } from "./mounted-renderer.ts";
import { useCanvasModel } from "./use-canvas-model.ts";
import { useEntitiesInView } from "./use-entities-in-view.ts";

export interface RendererState {
  /** Null while there is none, and for good where the browser cannot draw. */
  readonly renderer: Renderer | null;
  /** Why there is no drawing. */
  readonly lost: string | null;
  readonly views: CanvasViews;
}

/** Keeps a drawing of the open graph inside `container`, in step with the state; `first` is taken over where it is there. */
export function useRenderer(
  container: RefObject<HTMLDivElement | null>,
  hasFocus: boolean,
  first: MountedRenderer | null,
): RendererState {
  const insets = toInsets(useMedia(NARROW_SCREEN));
  const { explorer, theme } = useSurroundings();
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const opened = useData((d) => d.opened);
  const view = useData((d) => d.view);
  const answer = useData((d) => answerOf(d.search));
  const searching = useData((d) => d.search.kind === "searching");
  const model = useCanvasModel(hasFocus);
  const selection = useAppState((s) => s.shared.selection);
  const sheetSize = useAppState((s) => s.panels.sheetSize);
  const [views] = useState(createCanvasViews);
  const look = useRef({ theme, insets });
  const waiting = useRef(first);
  const lastAround = useRef<string | undefined>(undefined);

  // Before the first frame, so that a picture which is there already never leaves the screen.
  useLayoutEffect(() => {
    const place = container.current;
    if (place === null) return;
    const { actions, data } = explorer;
    const entityId = (index: number) => data.getState().opened?.scene.entityIds[index];
    const pairOf = (relation: number): readonly [EntityId, EntityId] | null => {
      const scene = data.getState().opened?.scene;
      const [from, to] = [scene?.source[relation], scene?.target[relation]].map((end) => entityId(end ?? -1));
      return from === undefined || to === undefined ? null : [from, to];
    };
    const events: RendererEvents = {
      onEntity: (index, { additive }) => {
        const id = entityId(index);
        if (id !== undefined && !actions.pickEndpoint(id)) actions.selectEntity(id, additive);
      },
      onRelation: (index) => {
        const id = data.getState().opened?.scene.relationIds[index];
        if (id !== undefined && pickedEnd(explorer.state.getState()) === null) actions.selectRelation(id);
      },
      onBundle: (relation) => {
        const ends = pairOf(relation);
        if (ends !== null && pickedEnd(explorer.state.getState()) === null) actions.selectMany(ends, false);
      },
      onBackground: () => {
        if (pickedEnd(explorer.state.getState()) === null) actions.clearSelection();
      },
      onHover: (target, at) => {
        const id = target?.kind === "entity" ? entityId(target.index) : undefined;
        const relation =
          target?.kind === "relation" ? data.getState().opened?.scene.relationIds[target.index] : undefined;
        const ends = target?.kind === "bundle" ? pairOf(target.index) : null;
        if (at !== null && id !== undefined) actions.hover({ kind: "entity", id, at });
        else if (at !== null && relation !== undefined) actions.hover({ kind: "relation", id: relation, at });
        else if (at !== null && ends !== null) actions.hover({ kind: "pair", ids: ends, at });
        else actions.hover(null);
      },
      onPin: (pins) =>
        actions.pin(
          pins.flatMap(({ entity, x, y }) => {
            const id = entityId(entity);
            return id === undefined ? [] : [{ id, x, y }];
          }),
        ),
      onJoin: (from, to, purpose) => {
        const subject = entityId(from);
        const object = to === null ? null : (entityId(to) ?? null);
        if (purpose === "relation" && subject !== undefined)
          return actions.openCoding({ kind: "claim", subject, object });
        actions.openPaths(entityId(from), to === null ? null : entityId(to));
        if (to === null) actions.pickEnd(1);
      },
      onEnclose: (entities, { additive }) =>
        actions.selectMany(
          entities.flatMap((index) => entityId(index) ?? []),
          additive,
        ),
      onView: views.tell,
      onContextMenu: (index, x, y) => {
        const id = index === null ? undefined : entityId(index);
        if (id !== undefined) actions.openMenu(id, x, y);
      },
      onLost: setLost,
    };
    const picture = waiting.current ?? mountRenderer(place, look.current);
    waiting.current = null;
    if (picture === null) {
      setLost("This browser cannot draw with WebGL here.");
      return;
    }
    place.append(picture.element);
    picture.answer(events);
    setRenderer(picture.renderer);
    return () => {
      setRenderer(null);
      picture.renderer.destroy();
      picture.element.remove();
    };
  }, [container, explorer, views]);

  useEffect(() => renderer?.setInsets(insets), [renderer, insets]);
  useEffect(() => {
    if (model !== null) renderer?.show(model);
  }, [renderer, model]);
  useEffect(() => {
    // A neighbourhood is a place to go to; other filters leave the picture where it is.
    const wanted = explorer.state.getState().shared.lens[neighbourhood.id];
    const isNew = wanted !== undefined && wanted !== lastAround.current;
    if (view !== null) lastAround.current = wanted;
    if (view !== null && isNew) renderer?.fit();
  }, [renderer, explorer, view]);
  useEffect(() => {
    const last = selection.kind === "entities" ? selection.ids.at(-1) : undefined;
    const index = last === undefined ? undefined : opened?.entityIndex.get(last);
    if (index !== undefined) renderer?.reveal(index);
  }, [renderer, selection, opened]);
  useEffect(() => {
    // Also when a sheet opens or closes and leaves another piece of canvas; a full one leaves hardly any.
    const question = explorer.state.getState().shared.path;
    const { view } = explorer.data.getState();
    const asked = { opened, answer, view };
    if (sheetSize === "full" || searching || isDiagram(question, asked)) return;
    const found = pathHighlight(question, null, asked);
    if (found !== null && found.entities.length > 1) renderer?.fit(found.entities);
  }, [renderer, explorer, opened, answer, searching, sheetSize]);
  useEntitiesInView(renderer, model);
  return { renderer, lost, views };
}
