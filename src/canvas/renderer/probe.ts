/** Whether this browser can draw with WebGL 2 here and now. The context used for asking is given back at once. */
export function hasWebGL2(): boolean {
  if (typeof WebGL2RenderingContext === "undefined") return false;
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return false;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return true;
}
