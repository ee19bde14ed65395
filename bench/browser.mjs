import { chromium } from "playwright";
import { createServer } from "vite";
import { findBrowser, thisMachine } from "../scripts/find-browser.mjs";

/** A browser without a graphics card, and a server of this folder for the pages of benchmarks; `close` ends both. */
export async function startBrowser() {
  const executablePath = await findBrowser(thisMachine());
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1", hmr: false },
  });
  await server.listen();
  const [address = ""] = server.resolvedUrls?.local ?? [];
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  return {
    address,
    browser,
    newPage: () => browser.newPage({ viewport: { width: 1440, height: 900 } }),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
