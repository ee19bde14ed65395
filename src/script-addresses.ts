import { createScriptPolicy } from "./script-policy.ts";
import engineWorker from "./worker/engine.worker.ts?worker&url";

const ADDRESSES = {
  engineWorker: new URL(engineWorker, document.baseURI).href,
  serviceWorker: new URL("./service-worker.js", document.baseURI).href,
};

const own = new Set(Object.values(ADDRESSES));

/** Of all texts, these addresses alone may become scripts. */
const policy = createScriptPolicy("corridor", {
  createScriptURL(address: string) {
    if (!own.has(address)) throw new TypeError(`${address} is no script of this page.`);
    return address;
  },
});

/** The address of a script that the page starts beside its own, as the browser wants it where the page's policy asks for that. */
export const toScriptAddress = (script: keyof typeof ADDRESSES): string =>
  policy.createScriptURL(ADDRESSES[script]);
