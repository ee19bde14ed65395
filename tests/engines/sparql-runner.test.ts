import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { parseEngineAddress } from "../../src/core/source/engine-address.ts";
import { createSparqlSource } from "../../src/core/source/sparql/sparql-source.ts";
import { createSparqlRunner } from "../../src/runners/sparql.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { startOxigraph } from "./oxigraph-endpoint.ts";
import { openSparql, publishTriples } from "./publish-to.ts";

const QUERY = "SELECT ?s WHERE { ?s ?p ?o }";
const ROW = { s: { type: "uri", value: "urn:a" } };
const ANSWER = JSON.stringify({ head: { vars: ["s"] }, results: { bindings: [ROW, ROW] } });
const SECRET = "pässword-91c2";

/** A runner whose endpoint answers as it is told, with limits in milliseconds. */
async function openAgainst(answer: (response: ServerResponse, time: number) => void, reading = 3000) {
  let times = 0;
  const endpoint = await startOxigraph((_, response) => {
    answer(response, times++);
    return true;
  });
  onTestFinished(() => endpoint.stop());
  const address = parseEngineAddress(`${endpoint.address}?graph=default`);
  if (!address.ok || address.value.kind !== "sparql") throw new Error(endpoint.address);
  return createSparqlRunner(address.value, { user: "reader", password: SECRET }, { reading });
}

test.each<readonly [string, string, (response: ServerResponse) => void]>([
  ["an answer that is cut off", "broken-answer", (to) => to.end(ANSWER.slice(0, -9))],
  ["an answer in another form", "broken-answer", (to) => to.end("<html>Welcome</html>")],
  ["an answer without rows", "broken-answer", (to) => to.end('{"boolean":true}')],
  ["a row of another form", "broken-answer", (to) => to.end('{"results":{"bindings":[{"s":"urn:a"}]}}')],
  ["a part of the rows", "partial", (to) => to.writeHead(200, { "x-sparql-maxrows": "10000" }).end(ANSWER)],
  ["a wrong password", "sign-in", (to) => to.writeHead(401).end(`no ${SECRET}`)],
  ["a missing right", "no-right", (to) => to.writeHead(403).end()],
  ["no endpoint", "no-endpoint", (to) => to.writeHead(404).end()],
  ["an endpoint that is busy", "busy", (to) => to.writeHead(429).end()],
  ["one that is busy for long", "busy", (to) => to.writeHead(429, { "retry-after": "3600" }).end()],
  ["a fault of the endpoint", "engine", (to) => to.writeHead(500).end(`at ${SECRET}`)],
  [
    "a connection that breaks in the middle",
    "no-connection",
    (to) => {
      to.writeHead(200, { "content-length": String(ANSWER.length) });
      to.write(ANSWER.slice(0, 20));
      setTimeout(() => to.destroy(), 20);
    },
  ],
  ["a server that says nothing", "timeout", () => {}],
  [
    "one that stops in the middle of an answer",
    "timeout",
    (to) => {
      to.writeHead(200, { "content-length": String(ANSWER.length) });
      to.write(ANSWER.slice(0, 20));
    },
  ],
  [
    "one that sends elsewhere",
    "no-connection",
    (to) => to.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
  ],
])("%s is refused as %s, and no password is repeated", async (_, code, answer) => {
  const runner = await openAgainst(answer, code === "timeout" ? 300 : 3000);
  const refused = await runner.select(QUERY);
  expect(refused).toMatchObject({ ok: false, error: [{ code }] });
  expect(JSON.stringify(refused)).not.toContain(SECRET);
});

test("a busy endpoint is asked again when it says so, once", async () => {
  const busy = (to: ServerResponse) => to.writeHead(429, { "retry-after": "0" }).end();
  const patient = await openAgainst((to, time) => (time === 0 ? busy(to) : to.end(ANSWER)));
  expect(await patient.select(QUERY)).toMatchObject({ ok: true, value: [{ s: { text: "urn:a" } }, {}] });
  const hopeless = await openAgainst(busy);
  expect(await hopeless.select(QUERY)).toMatchObject({ ok: false, error: [{ code: "busy" }] });
});

test("a call that is cancelled ends", async () => {
  const runner = await openAgainst(() => {}, 60_000);
  const cancel = { aborted: false };
  setTimeout(() => {
    cancel.aborted = true;
  }, 50);
  expect(await runner.select(QUERY, cancel)).toMatchObject({ ok: false, error: [{ code: "cancelled" }] });
});

test("an endpoint that gives fewer rows than there are is found out", async () => {
  const endpoint = await startOxigraph((body) => {
    const query = body.get("query");
    if (query !== null) body.set("query", query.replace(/LIMIT \d+$/, "LIMIT 100"));
    return false;
  });
  onTestFinished(() => endpoint.stop());
  const address = `${endpoint.address}?graph=urn:test:cut`;
  await publishTriples(readShipped(), address, "urn:test:cut");
  const source = createSparqlSource(openSparql(address));
  expect(await source.find("israel", [], 10)).toMatchObject({ ok: false, error: [{ code: "partial" }] });
});
