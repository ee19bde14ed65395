import { createServer } from "node:http";

/** A server other than the page's, which notes all that is asked of it. */
export interface Elsewhere {
  readonly url: string;
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts such a server. That it counts is tried, or nothing that it does not hear would mean anything. */
export async function countRequests(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  const url = `http://127.0.0.1:${address.port}`;
  await fetch(`${url}/control`);
  if (asked.splice(0).join() !== "/control") throw new Error("The counter does not count.");
  return {
    url,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
