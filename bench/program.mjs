// Processor time of the command line as a whole process, against one of Node that does nothing: node bench/program.mjs [TURNS]
import { spawnSync } from "node:child_process";

const turns = Number(process.argv[2] ?? 15);
const COMMANDS = {
  node: ["--eval", "0"],
  "corridor paths": ["bin/corridor.mjs", "paths", "--from", "Armenia", "--to", "Iran"],
  "corridor search": ["bin/corridor.mjs", "search", "iran"],
  "corridor info": ["bin/corridor.mjs", "info"],
};

// Each process says at its end what it has used since it began.
const report = `import { writeSync } from "node:fs";
process.on("exit", () => { const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1000)); });`;
const preload = `data:text/javascript,${encodeURIComponent(report)}`;

/** @param {readonly string[]} args */
function measure(args) {
  const { status, output } = spawnSync(process.execPath, ["--import", preload, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}.`);
  return Number(output[3]);
}

/** @type {Map<string, number[]>} */
const all = new Map(Object.keys(COMMANDS).map((name) => [name, []]));
// The first turn builds the command line where it is due, and warms the disk's cache.
for (let turn = 0; turn <= turns; turn++)
  for (const [name, args] of Object.entries(COMMANDS)) {
    const used = measure(args);
    if (turn > 0) all.get(name)?.push(used);
  }
/** @param {readonly number[]} values */
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const bare = middle(all.get("node") ?? []);
console.log(`process            CPU ms   times Node (median of ${turns})`);
for (const [name, used] of all)
  console.log(
    `${name.padEnd(16)} ${middle(used).toFixed(0).padStart(8)} ${(middle(used) / bare).toFixed(1).padStart(12)}`,
  );
