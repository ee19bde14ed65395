import type { Renderer } from "../../../src/canvas/model/renderer.ts";

/** A place of this size in the corner of the window, for a renderer to draw in. */
export function addContainer(width: number, height: number): HTMLElement {
  const container = document.createElement("div");
  Object.assign(container.style, {
    position: "fixed",
    inset: "0",
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(container);
  return container;
}

/** All layers as one picture. They are cleared once a frame is on screen, so this draws and looks in one frame. */
export async function lookAt(renderer: Renderer, container: HTMLElement): Promise<ImageData> {
  await renderer.idle();
  const canvas = document.createElement("canvas");
  canvas.width = container.offsetWidth * devicePixelRatio;
  canvas.height = container.offsetHeight * devicePixelRatio;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D context");
  // Asks for a frame, with everything where it was.
  renderer.setLabelObstacles([]);
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      for (const layer of container.querySelectorAll("canvas"))
        context.drawImage(layer, 0, 0, canvas.width, canvas.height);
      resolve();
    });
  });
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
