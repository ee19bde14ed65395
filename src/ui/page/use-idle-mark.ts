import { type RefObject, useEffect } from "react";
import type { Explorer } from "../../app/explorer/explorer.ts";
import type { Renderer } from "../../canvas/model/renderer.ts";

/** Requests that follow from an answer start within a frame or two; only then is quiet really quiet. */
const FRAMES = 3;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Sets `data-idle="true"` on the document while nothing is under way: no request, no movement, no redraw to come. */
export function useIdleMark(explorer: Explorer, renderer: RefObject<Renderer | null>): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let turn = 0;
    const isQuiet = () => {
      const { pending, opened, failure } = explorer.data.getState();
      return pending === 0 && (opened !== null || failure !== null);
    };
    const settle = async () => {
      const mine = ++turn;
      dataset["idle"] = "false";
      for (let frame = 0; frame < FRAMES; frame++) {
        if (!isQuiet() || turn !== mine) return;
        await nextFrame();
      }
      await renderer.current?.idle();
      if (isQuiet() && turn === mine) dataset["idle"] = "true";
    };
    const start = () => {
      settle().catch(console.error);
    };
    const stops = [explorer.data.subscribe(start), explorer.state.subscribe(start)];
    start();
    return () => {
      turn++;
      for (const stop of stops) stop();
    };
  }, [explorer, renderer]);
}
