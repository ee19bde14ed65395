#!/usr/bin/env node
import { existsSync } from "node:fs";

// In a checkout the command line is built when its sources changed; an installed package has it ready. The build may
// write to the terminal, and stdout belongs to the answer.
if (existsSync(new URL("../src", import.meta.url))) {
  const { isFresh, CLI, PAGE } = await import("../scripts/freshness.mjs");
  const [first = ""] = process.argv.slice(2);
  const needsPage = first === "serve" || existsSync(first);
  if (!isFresh(CLI) || (needsPage && !isFresh(PAGE))) {
    console.info = console.log = console.error;
    const { ensureCli, ensurePage } = await import("../scripts/build.mjs");
    await ensureCli();
    if (needsPage) await ensurePage();
  }
}
await import(new URL("../dist/cli/corridor.mjs", import.meta.url).href);
