import engineWorker from "./worker/engine.worker.ts?worker&url";

/** What a browser with Trusted Types offers, as far as it is used here. */
interface ScriptPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

declare global {
  interface Window {
    readonly trustedTypes?: ScriptPolicies;
  }
}

const ADDRESSES = {
  engineWorker: new URL(engineWorker, document.baseURI).href,
  serviceWorker: new URL("./service-worker.js", document.baseURI).href,
};

const own = new Set(Object.values(ADDRESSES));

/** The one policy of the page: of all texts, these addresses alone may become scripts. */
const policy = window.trustedTypes?.createPolicy("corridor", {
  createScriptURL(address) {
    if (!own.has(address)) throw new TypeError(`${address} is no script of this page.`);
    return address;
  },
});

/** The address of a script that the page starts beside its own, as the browser wants it where the page's policy asks for that. */
export const toScriptAddress = (script: keyof typeof ADDRESSES): string =>
  policy?.createScriptURL(ADDRESSES[script]) ?? ADDRESSES[script];
