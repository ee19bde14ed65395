import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Bytes of one connection after which it fails: more than greetings take, less than a long answer. */
const BYTES = 20_000;

/** In front of a server that speaks Bolt: passes everything on until an answer is long, then breaks off or falls silent. */
export async function openFaultyProxy(address: string, fault: "destroy" | "pause") {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const engine = connect(Number(port), hostname);
    sockets.push(client, engine);
    for (const socket of [client, engine]) socket.on("error", () => {});
    client.pipe(engine);
    let passed = 0;
    engine.on("data", (piece: Buffer) => {
      passed += piece.length;
      if (passed <= BYTES) client.write(piece);
      else if (fault === "destroy") client.destroy();
    });
    engine.on("close", () => client.destroy());
    client.on("close", () => engine.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  return {
    address: `bolt://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}`,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
