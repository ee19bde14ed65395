import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const top = mkdtempSync(join(tmpdir(), "corridor-serve-"));
const folder = join(top, "site");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(folder, "index.html"), "<h1>page</h1>");
writeFileSync(join(folder, "assets", "app.js"), "start();");
writeFileSync(join(folder, ".built"), "hidden");
writeFileSync(join(top, "secret.txt"), "secret");
symlinkSync(join(top, "secret.txt"), join(folder, "link.txt"));
afterAll(() => rmSync(top, { recursive: true }));

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(options: Partial<Parameters<typeof serve>[0]> = {}) {
  const server = await serve({ folder, ...options });
  open.push(server);
  return server.url;
}

/** Asks for a path exactly as written: `fetch` would tidy `..` away and refuse a foreign Host. */
function ask(url: string, path: string, { method = "GET", host }: { method?: string; host?: string } = {}) {
  const { port } = new URL(url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request(
        { port, host: "127.0.0.1", path, method, headers: host === undefined ? {} : { host } },
        (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (chunk: string) => {
            body += chunk;
          });
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        },
      )
        .on("error", reject)
        .end();
    },
  );
}

test("the folder's page is served with its type and isolated from other sites", async () => {
  const url = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await ask(url, "/");
  expect(page).toMatchObject({ status: 200, body: "<h1>page</h1>" });
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-length": "13",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
  });
  const script = await ask(url, "/assets/app.js?v=1");
  expect(script).toMatchObject({ status: 200, body: "start();" });
  expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/../../secret.txt",
  "/..%5csecret.txt",
  "/link.txt",
  "/.built",
  "/%00",
  "/assets",
  "/assets/",
  "/none.html",
])("trust 32: %s leads to nothing", async (path) => {
  expect(await ask(await start(), path)).toMatchObject({ status: 404, body: "Not found.\n" });
});

test.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example"])(
  "trust 32: a request to the host %j is refused",
  async (host) => {
    expect((await ask(await start(), "/", { host })).status).toBe(403);
  },
);

test.each(["localhost", "127.0.0.1:9", "LOCALHOST:4173"])(
  "a request to the host %j is answered",
  async (host) => {
    expect((await ask(await start(), "/", { host })).status).toBe(200);
  },
);

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("trust 32: %s is refused", async (method) => {
  const answer = await ask(await start(), "/", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers["allow"]).toBe("GET, HEAD");
});

test("HEAD answers without a body, a malformed address with 400", async () => {
  const url = await start();
  const head = await ask(url, "/", { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(head.headers["content-length"]).toBe("13");
  expect((await ask(url, "/%zz")).status).toBe(400);
});

test("below a sub-path only the sub-path is answered", async () => {
  const url = await start({ base: "some/where" });
  expect(url).toMatch(/\/some\/where\/$/);
  expect((await ask(url, "/some/where/")).body).toBe("<h1>page</h1>");
  expect((await ask(url, "/some/where/assets/app.js")).body).toBe("start();");
  expect((await ask(url, "/some/where")).headers["location"]).toBe("/some/where/");
  expect((await ask(url, "/assets/app.js")).status).toBe(404);
});

test("a port in use is named and the next is taken; without further tries it is an error", async () => {
  const port = Number(new URL(await start()).port);
  const busy: number[] = [];
  const next = await start({ port, tries: 20, onBusy: (taken) => busy.push(taken) });
  expect(busy[0]).toBe(port);
  expect(Number(new URL(next).port)).toBe(port + busy.length);
  await expect(start({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
