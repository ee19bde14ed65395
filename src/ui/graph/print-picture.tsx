import { useEffect, useRef } from "react";
import type { Renderer } from "../../canvas/model/renderer.ts";

/** The drawing as paper takes it: what is drawn by WebGL may be gone, and of another size, by the time that a page is printed. */
export function PrintPicture({ renderer }: { readonly renderer: Renderer | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      if (canvas.current !== null) renderer?.drawPicture?.(canvas.current);
    };
    window.addEventListener("beforeprint", draw);
    return () => window.removeEventListener("beforeprint", draw);
  }, [renderer]);
  return <canvas className="cx-print-picture" ref={canvas} />;
}
