import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** In front of a server that speaks Bolt. */
export interface BoltRelay {
  readonly port: number;
  /** What becomes of connections from now on: passed on, broken off, or left without an answer. */
  readonly setMode: (mode: "pass" | "down" | "silent") => void;
  readonly stop: () => void;
}

/** Passes connections on to a server until it is told to fail. */
export async function startBoltRelay(address: string): Promise<BoltRelay> {
  const { hostname, port } = new URL(address);
  const sockets = new Set<Socket>();
  let mode: "pass" | "down" | "silent" = "pass";
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (mode === "down") return void client.destroy();
    const engine = connect(Number(port), hostname);
    for (const [socket, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.pipe(engine);
    engine.on("data", (piece: Buffer) => {
      if (mode === "pass") client.write(piece);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  return {
    port: typeof place === "object" && place !== null ? place.port : 0,
    setMode(next) {
      mode = next;
      // What was kept back would be missing from later answers.
      if (next !== "silent") dropAll();
    },
    stop() {
      dropAll();
      server.close();
    },
  };
}
