import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { namedNode, Store } from "oxigraph";

/** What an endpoint was asked, for tests that count requests. */
export interface Endpoint {
  /** As `--to` and `--data` take it. */
  readonly address: string;
  readonly asked: readonly string[];
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

/** May alter a request; answers it in place of the store where it returns true. */
export type Interfere = (body: URLSearchParams, response: ServerResponse) => boolean;

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request.setEncoding("utf8")) body += piece;
  return body;
}

/** Oxigraph behind the SPARQL 1.1 Protocol on a free port of this machine. */
export async function startOxigraph(interfere: Interfere = () => false): Promise<Endpoint> {
  const store = new Store();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await readBody(request));
    if (interfere(body, response)) return;
    const [query, update] = [body.get("query"), body.get("update")];
    asked.push(query ?? update ?? "");
    try {
      if (update !== null) {
        store.update(update);
        response.writeHead(204).end();
        return;
      }
      const graphs = body.getAll("default-graph-uri").map((iri) => namedNode(iri));
      const answer = store.query(query ?? "", {
        results_format: "json",
        ...(graphs.length === 0 ? {} : { default_graph: graphs }),
      });
      response.writeHead(200, { "content-type": "application/sparql-results+json" }).end(String(answer));
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  return {
    address: `sparql://127.0.0.1:${port}/query`,
    asked,
    store,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
