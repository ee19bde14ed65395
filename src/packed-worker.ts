import { gunzipSync } from "fflate";

/** In the page that is one file, the engine's worker stands packed within it; its address is one of this page alone. */
const packed = document.querySelector("#cx-engine")?.textContent ?? "";
const script = gunzipSync(Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0)));

export default URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
