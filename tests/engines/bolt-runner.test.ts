import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ok } from "../../src/core/model/result.ts";
import type { CypherRunner } from "../../src/core/source/cypher/cypher-runner.ts";
import { createCypherSource } from "../../src/core/source/cypher/cypher-source.ts";
import { createBoltRunner } from "../../src/runners/bolt.ts";

/** What does not speak Bolt, or speaks it badly; a real server is asked in `neo4j.test.ts`. */

const SECRET = "pässword-91c2";

async function openAgainst(answer: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    answer(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return openAt(`bolt://127.0.0.1:${port}`);
}

const openAt = (url: string) =>
  createBoltRunner(
    { kind: "bolt", url, database: null },
    { user: "reader", password: SECRET },
    { reading: 1000 },
  );

test.each<readonly [string, (socket: Socket) => void]>([
  ["says nothing", () => {}],
  ["greets and says no more", (socket) => socket.once("data", () => socket.write(Buffer.of(0, 0, 4, 4)))],
  ["hangs up", (socket) => socket.destroy()],
  ["speaks HTTP", (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
  ["speaks nonsense", (socket) => socket.write(Buffer.alloc(64, 7))],
])("a server that %s is refused before the deadline, without the password", async (_, answer) => {
  const runner = await openAgainst(answer);
  const refused = await runner.read("RETURN 1", {});
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused)).not.toContain(SECRET);
  await runner.close();
});

test("an address where nothing answers is named", async () => {
  const runner = await openAt("bolt://127.0.0.1:9");
  expect(await runner.read("RETURN 1", {})).toMatchObject({
    ok: false,
    error: [{ code: "no-connection", message: expect.stringContaining("bolt://127.0.0.1:9") }],
  });
  await runner.close();
});

test("a call that is cancelled ends", async () => {
  const runner = await openAgainst(() => {});
  expect(await runner.read("RETURN 1", {}, { aborted: true })).toMatchObject({
    ok: false,
    error: [{ code: "cancelled" }],
  });
  await runner.close();
});

test.each<readonly [string, (text: unknown, number: unknown) => readonly unknown[]]>([
  ["texts", (text, number) => [String(text).replaceAll("\\", ""), number]],
  ["fractions", (text, number) => [text, Math.fround(Number(number))]],
])("an engine that alters %s is refused", async (_, alter) => {
  const runner: Pick<CypherRunner, "read" | "close"> = {
    read: async (_text, parameters) => {
      const [text, number] = alter(parameters["text"], parameters["number"]);
      return ok([{ text, number }]);
    },
    close: async () => {},
  };
  expect(await createCypherSource(runner).open()).toMatchObject({
    ok: false,
    error: [{ code: "alters-parameters" }],
  });
});
