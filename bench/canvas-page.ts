import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { createSigmaRenderer } from "../src/canvas/renderer/sigma-renderer.ts";
import { type CanvasModel, toOpeningModel } from "../src/core/drawing/canvas-model.ts";
import type { Scene } from "../src/core/drawing/scene.ts";
import { toEntityId, toFamilyId, toRelationId, toRelationTypeId } from "../src/core/model/ids.ts";
import type { Ontology } from "../src/core/model/ontology.ts";
import { createRandom, createRandomNetwork } from "./random-network.ts";

declare global {
  interface Window {
    measure: (entities: number, relations: number) => Promise<Record<string, number>>;
  }
}

const ONTOLOGY: Ontology = {
  entityTypes: [],
  families: [{ id: toFamilyId("conflict"), label: "", definition: "" }],
  relationTypes: [
    {
      id: toRelationTypeId("edge"),
      label: "edge",
      inverse: "edge",
      family: toFamilyId("conflict"),
      strength: "medium",
      directed: true,
      domain: "*",
      range: "*",
      definition: "",
      mappings: [],
    },
  ],
};

// Frames are taken over, so that script time is measured apart from the waiting between them.
let frames = new Map<number, FrameRequestCallback>();
let handles = 0;
window.requestAnimationFrame = (callback) => {
  handles++;
  frames.set(handles, callback);
  return handles;
};
window.cancelAnimationFrame = (handle) => {
  frames.delete(handle);
};
const drawFrames = (): void => {
  const due = frames;
  frames = new Map();
  for (const callback of due.values()) callback(performance.now());
};

/** Waits until all that was drawn is on screen, and no frame is left to draw. */
const settle = async (): Promise<void> => {
  do {
    drawFrames();
    for (const canvas of document.querySelectorAll("canvas"))
      canvas.getContext("webgl2")?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
    await new Promise((done) => setTimeout(done));
  } while (frames.size > 0);
};

/** Rounds of each measurement: fewer where one takes long. */
let rounds = 7;
/**
 * Script time of one job and the frames that it leads to, that of a movement and that of its drawing; what the graphics take
 * lies outside.
 */
const time = async (job: () => void): Promise<number> => {
  await settle();
  const start = performance.now();
  job();
  drawFrames();
  drawFrames();
  return performance.now() - start;
};
const median = async (job: () => void, times = rounds): Promise<number> => {
  const taken: number[] = [];
  while (taken.length < times) taken.push(await time(job));
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
};

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}`);
  return found;
};

const silent = {
  onEntity: () => {},
  onRelation: () => {},
  onBundle: () => {},
  onBackground: () => {},
  onHover: () => {},
  onPin: () => {},
  onJoin: () => {},
  onEnclose: () => {},
  onView: () => {},
  onContextMenu: () => {},
  onLost: () => {},
};

window.measure = async (entities, relations) => {
  rounds = entities > 20_000 ? 3 : 7;
  const { topology } = createRandomNetwork(entities, relations, 1);
  const random = createRandom(2);
  const side = Math.sqrt(entities) * 40;
  const scene: Scene = {
    entityIds: Array.from({ length: entities }, (_, u) => toEntityId(String(u))),
    labels: Array.from({ length: entities }, (_, u) => `Entity ${u}`),
    entityType: new Uint16Array(entities),
    degree: Uint32Array.from(
      { length: entities },
      (_, u) => (topology.offsets[u + 1] ?? 0) - (topology.offsets[u] ?? 0),
    ),
    x: Float32Array.from({ length: entities }, () => random() * side),
    y: Float32Array.from({ length: entities }, () => random() * side),
    relationIds: Array.from({ length: relations }, (_, r) => toRelationId(String(r))),
    source: topology.source,
    target: topology.target,
    relationType: new Uint16Array(relations),
    directed: topology.directed,
    certainty: new Uint8Array(relations),
    documentCount: new Uint8Array(relations).fill(1),
  };
  const masks = [0, 1].map((turn) => ({
    entities: Uint8Array.from({ length: entities }, (_, u) => ((u + turn) % 3 === 0 ? 0 : 1)),
    relations: new Uint8Array(relations).fill(1),
  }));
  const figures: Record<string, number> = {};

  const renderer = createSigmaRenderer(element("ours"), silent, { theme: "light" });
  if (renderer === null) throw new Error("No WebGL 2");
  const open = performance.now();
  let model = toOpeningModel(scene, ONTOLOGY, "light");
  const show = (change: Partial<CanvasModel>) => {
    model = { ...model, ...change };
    renderer.show(model);
  };
  show({});
  drawFrames();
  figures["ours: open"] = performance.now() - open;
  let turn = 0;
  figures["ours: lens change"] = await median(() => {
    const mask = masks[turn++ % 2];
    if (mask !== undefined) show({ visible: mask });
  });
  const shifted = scene.x.map((value) => value + 3);
  figures["ours: new positions"] = await median(() => {
    show({ positions: { x: turn++ % 2 === 0 ? scene.x : shifted, y: scene.y } });
  });
  drawFrames();
  figures["ours: pan frame"] = await median(() => {
    renderer.lookAt(side / 2 + (turn++ % 2), side / 2);
  });
  const mouse = element("ours").querySelector(".sigma-mouse");
  figures["ours: pointer stop"] = await median(
    () => {
      const place = { clientX: 300 + 40 * (turn++ % 9), clientY: 300, bubbles: true, composed: true };
      mouse?.dispatchEvent(new MouseEvent("mousemove", place));
    },
    2 * rounds + 1,
  );
  renderer.destroy();
  frames = new Map();

  const build = performance.now();
  const graph = new MultiGraph();
  for (let u = 0; u < entities; u++)
    graph.addNode(String(u), {
      x: scene.x[u],
      y: scene.y[u],
      size: 3,
      label: scene.labels[u],
      hidden: false,
    });
  for (let r = 0; r < relations; r++) graph.addEdge(String(scene.source[r]), String(scene.target[r]));
  const sigma = new Sigma(graph, element("peer"), { allowInvalidContainer: true });
  drawFrames();
  figures["Sigma: open"] = performance.now() - build;
  figures["Sigma: lens change"] = await median(() => {
    const mask = masks[turn++ % 2];
    graph.updateEachNodeAttributes(
      (key, attributes) => ({ ...attributes, hidden: mask?.entities[Number(key)] === 0 }),
      { attributes: ["hidden"] },
    );
  });
  figures["Sigma: new positions"] = await median(() => {
    const x = turn++ % 2 === 0 ? scene.x : shifted;
    graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, x: x[Number(key)] }), {
      attributes: ["x"],
    });
  });
  const camera = sigma.getCamera();
  figures["Sigma: pan frame"] = await median(() => {
    camera.setState({ x: turn++ % 2 === 0 ? 0.501 : 0.5 });
  });
  sigma.kill();
  return figures;
};
