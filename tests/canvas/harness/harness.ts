import type { Renderer } from "../../../src/canvas/model/renderer.ts";
import { createSigmaRenderer } from "../../../src/canvas/renderer/sigma-renderer.ts";
import { toOpeningModel } from "../../../src/core/drawing/canvas-model.ts";
import { makeScene, type SceneFile } from "./make-scene.ts";

declare global {
  interface Window {
    renderer: Renderer;
    scene: SceneFile;
    log: unknown[][];
    ready: boolean;
  }
}

const query = new URLSearchParams(location.search);
const theme = query.get("theme") === "dark" ? "dark" : "light";
document.documentElement.classList.toggle("dark", theme === "dark");
const narrow = innerWidth < 900;
const insets = narrow
  ? { top: 44, right: 0, bottom: 0, left: 0 }
  : { top: 44, right: 348, bottom: 0, left: 248 };
const container = document.getElementById("canvas");
if (container === null) throw new Error("No container");
window.log = [];
const log =
  (name: string) =>
  (...args: unknown[]) => {
    window.log.push([name, ...args]);
  };
const renderer = createSigmaRenderer(
  container,
  {
    onEntity: log("entity"),
    onRelation: log("relation"),
    onBundle: log("bundle"),
    onBackground: log("background"),
    onHover: log("hover"),
    onPin: log("pin"),
    onJoin: log("join"),
    onEnclose: log("enclose"),
    onView: () => {},
    onContextMenu: log("menu"),
    onLost: log("lost"),
  },
  { theme, insets },
);
const response = await fetch(query.get("scene") ?? "");
const file = makeScene(await response.json());
if (renderer !== null) {
  window.renderer = renderer;
  window.scene = file;
  renderer.show(toOpeningModel(file.scene, file.ontology, theme));
  await renderer.idle();
}
window.ready = true;
