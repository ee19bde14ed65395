import { join } from "node:path";
import { ROOT } from "../../scripts/root.mjs";
import { serve } from "../../scripts/serve.mjs";
import { PUBLISHED_GRAPH } from "../../src/core/source/engine-address.ts";
import { startOxigraph } from "../../tests/engines/oxigraph-endpoint.ts";
import { publishTriples } from "../../tests/engines/publish-to.ts";
import { readShipped } from "../../tests/fixtures/shipped.ts";

export const READER = { user: "reader", password: "only-in-memory" } as const;

const toHeader = ({ user, password }: typeof READER) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

/** An endpoint with the shipped graph, which asks who one is, and the page that may connect to it. */
export interface Database {
  /** As links have it. */
  readonly address: string;
  /** As a reader types it. */
  readonly typed: string;
  readonly pageUrl: string;
  /** From now on nobody is answered, or everybody again. */
  readonly setDown: (isDown: boolean) => void;
  /** Takes out of what a test found wrong that the page asked its own server and the endpoint. */
  readonly allow: (faults: string[]) => void;
  readonly stop: () => Promise<void>;
}

export async function startDatabase(): Promise<Database> {
  let isOpen = true;
  let isDown = false;
  const endpoint = await startOxigraph((_, response) => {
    const { method, headers } = response.req;
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "authorization, content-type");
    if (method === "OPTIONS") response.writeHead(204).end();
    else if (isDown) response.destroy();
    else if (!isOpen && headers.authorization !== toHeader(READER)) response.writeHead(401).end();
    else return false;
    return true;
  });
  await publishTriples(readShipped(), endpoint.address, PUBLISHED_GRAPH);
  isOpen = false;
  const typed = endpoint.address.replace("sparql:", "http:");
  const { origin } = new URL(typed);
  const page = await serve({ folder: join(ROOT, "dist"), connect: [origin] });
  const allowed = [origin, new URL(page.url).origin];
  return {
    address: endpoint.address,
    typed,
    pageUrl: page.url,
    setDown: (next) => {
      isDown = next;
    },
    allow: (faults) => {
      const others = faults.filter(
        (fault) =>
          !allowed.some((each) => fault.startsWith(`request to ${each}`)) &&
          // The browser tells of refusals by itself.
          !fault.startsWith("console: Failed to load resource"),
      );
      faults.splice(0, faults.length, ...others);
    },
    stop: async () => {
      await Promise.all([endpoint.stop(), page.close()]);
    },
  };
}
