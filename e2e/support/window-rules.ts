import { type BrowserContext, expect, type Page } from "@playwright/test";

/** Pixels: on a piece of canvas narrower or lower than this nothing can be told apart. */
const SMALLEST = 40;

/** What a page shows in its window, read from the page as it stands. */
export interface WindowState {
  /** Pixels by which the document, or what it shows, is larger than the window. */
  readonly over: { readonly x: number; readonly y: number };
  /** Pixels by which the page, or what holds all of it, is scrolled. */
  readonly scrolled: number;
  /** Pixels of entities in the part of the canvas that is in the window; null where no entity can be expected there. */
  readonly drawn: number | null;
  /** What the graphics drew with last: the point of the plane in the middle, pixels for each unit, and size of the canvas. */
  readonly camera: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Makes what is drawn readable from every page of the context, as long as it stands on the screen. */
export async function keepDrawingReadable(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (target, self, [kind, options]: [unknown, object?]) =>
        Reflect.apply(target, self, [
          kind,
          kind === "webgl2" ? { ...options, preserveDrawingBuffer: true } : options,
        ]),
    });
  });
}

/** Runs in the page. */
function readInPage(smallest: number): WindowState {
  const { scrollWidth, scrollHeight } = document.documentElement;
  // What a part that cannot scroll has to cut off counts as well.
  const cut = [...document.querySelectorAll("#root, .cx-main")];
  const over = {
    x: Math.max(scrollWidth - window.innerWidth, ...cut.map((part) => part.scrollWidth - part.clientWidth)),
    y: Math.max(
      scrollHeight - window.innerHeight,
      ...cut.map((part) => part.scrollHeight - part.clientHeight),
    ),
  };
  const holders = [
    document.documentElement,
    document.body,
    ...document.querySelectorAll("#root, .cx-main, .cx-graph, .cx-canvas-place, .cx-sheet"),
  ];
  const scrolled = Math.max(
    window.scrollX,
    window.scrollY,
    ...holders.map(({ scrollTop, scrollLeft }) => Math.max(scrollTop, scrollLeft)),
  );
  // Paper has pages, not a window.
  if (matchMedia("print").matches) return { over: { x: 0, y: 0 }, scrolled: 0, drawn: null, camera: null };
  const nothing = { over, scrolled, drawn: null, camera: null };
  const canvas = document.querySelector("#cx-graph canvas.sigma-nodes");
  if (!(canvas instanceof HTMLCanvasElement) || !canvas.checkVisibility({ visibilityProperty: true }))
    return nothing;
  const gl = canvas.getContext("webgl2");
  if (gl === null || gl.isContextLost() || gl.getContextAttributes()?.preserveDrawingBuffer !== true)
    return nothing;
  const program: unknown = gl.getParameter(gl.CURRENT_PROGRAM);
  const placed = program instanceof WebGLProgram ? gl.getUniformLocation(program, "u_camera") : null;
  const sized = program instanceof WebGLProgram ? gl.getUniformLocation(program, "u_size") : null;
  if (!(program instanceof WebGLProgram) || placed === null || sized === null) return nothing;
  const [x, y, scale] = gl.getUniform(program, placed);
  const [width, height] = gl.getUniform(program, sized);
  const camera = { x, y, scale, width, height };
  const box = canvas.getBoundingClientRect();
  const frame = canvas.closest(".cx-graph")?.getBoundingClientRect() ?? box;
  const left = Math.max(0, box.left, frame.left);
  const top = Math.max(0, box.top, frame.top);
  const right = Math.min(window.innerWidth, box.right, frame.right);
  const bottom = Math.min(window.innerHeight, box.bottom, frame.bottom);
  const isEmpty = document.querySelector(".cx-graph .cx-empty") !== null;
  if (isEmpty || right - left < smallest || bottom - top < smallest) return { ...nothing, camera };
  const density = canvas.width / box.width;
  const columns = Math.floor((right - left) * density);
  const rows = Math.floor((bottom - top) * density);
  const countDrawn = (context: WebGL2RenderingContext): number => {
    const pixels = new Uint8Array(4 * columns * rows);
    const bound: unknown = context.getParameter(context.FRAMEBUFFER_BINDING);
    context.bindFramebuffer(context.FRAMEBUFFER, null);
    context.readPixels(
      Math.round((left - box.left) * density),
      Math.round((box.bottom - bottom) * density),
      columns,
      rows,
      context.RGBA,
      context.UNSIGNED_BYTE,
      pixels,
    );
    context.bindFramebuffer(context.FRAMEBUFFER, bound instanceof WebGLFramebuffer ? bound : null);
    let count = 0;
    for (let each = 3; each < pixels.length; each += 4) if ((pixels[each] ?? 0) > 0) count++;
    return count;
  };
  const clear = countDrawn(gl);
  // Faded entities are drawn below the lines.
  const below = clear > 0 ? null : document.querySelector("#cx-graph canvas.sigma-edges");
  const lines = below instanceof HTMLCanvasElement ? below.getContext("webgl2") : null;
  const drawn = clear > 0 || lines === null ? clear : countDrawn(lines);
  return { over, scrolled, drawn, camera };
}

/** What the page shows in its window now. */
export const readWindow = (page: Page): Promise<WindowState> => page.evaluate(readInPage, SMALLEST);

/** What no page may ever show: a document larger than the window, and a canvas without the entities that the filter leaves. */
export function findFaults({ over, scrolled, drawn }: WindowState): readonly string[] {
  return [
    ...(over.x > 0 ? [`the document is ${over.x} px wider than the window`] : []),
    ...(over.y > 0 ? [`the document is ${over.y} px higher than the window`] : []),
    ...(scrolled > 0 ? [`the page is scrolled by ${scrolled} px`] : []),
    ...(drawn === 0 ? ["no entity is drawn inside the window"] : []),
  ];
}

/** Requires that the page keeps to its window; what still moves is given time to arrive. */
export const expectInWindow = (page: Page): Promise<void> =>
  expect.poll(async () => findFaults(await readWindow(page))).toEqual([]);
