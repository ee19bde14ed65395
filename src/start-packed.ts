// What the page as one file runs first: the program stands packed within it, and is run as a script of the page.
import { createScriptPolicy } from "./script-policy.ts";

/** Gzip in base64, within an element of the page. */
async function unpack(element: Element | null): Promise<string> {
  const bytes = Uint8Array.from(atob(element?.textContent ?? ""), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

const program = await unpack(document.querySelector("#cx-program"));

const policy = createScriptPolicy("corridor-program", {
  createScript(text: string) {
    if (text !== program) throw new TypeError("Only the program of this page may become a script.");
    return text;
  },
});

// The content policy names the program by its hash. It leaves no trace in the page, of which others are made.
const script = document.createElement("script");
script.type = "module";
script.textContent = policy.createScript(program);
document.body.append(script);
script.remove();
