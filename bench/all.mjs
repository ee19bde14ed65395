// Writes docs/speed.md: each benchmark's own words below its heading, with the day on which it was run. node bench/all.mjs [SECTION ...];
// without a section all of them, one after another, which takes a quarter of an hour. Sections that are not run stay as they are.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const PAGE = "docs/speed.md";

const INTRODUCTION = `# How fast it is

Written by \`npm run bench\`, section by section (\`npm run bench -- paths\` renews one). Each benchmark asks Corridor and its peers the same, on the same seeded graphs, in the
same run, and fails where they answer differently. Times depend on the machine and on what else it does; the ratios are what counts. Nothing passes or fails by time.
`;

/** @type {readonly { id: string, title: string, about: string, args: readonly string[] }[]} */
const SECTIONS = [
  {
    id: "growth",
    title: "Growth",
    about:
      "Processor time of each hot path on graphs ten times as large each time, and the exponent that fits: 1 is in proportion to the graph, 0 does not depend on it.",
    args: ["bench/run.mjs", "bench/growth.ts"],
  },
  {
    id: "shapes",
    title: "Paths on ten shapes",
    about:
      "Ways that are very long, very many or almost none. Plain Yen (`bench/plain-yen.ts`) is given up after ten times our time, at least two seconds: `>` then.",
    args: ["bench/run.mjs", "bench/path-shapes.ts"],
  },
  {
    id: "paths",
    title: "Paths against other libraries",
    about:
      "`PYTHON` names a Python with networkx and igraph, which are left out otherwise. Under conditions graphology asks a copy without what they rule out.",
    args: ["bench/run.mjs", "bench/paths.ts", "large"],
  },
  {
    id: "engines",
    title: "Paths over a database",
    about:
      "How much is fetched until the answer is certain. `own share` is the part of the time that is not waiting for the source; a source in memory makes nobody wait. `again`: the same question once more, one type fewer. Neo4j's own ten shortest ways are trails, `SHORTEST 10` up to five steps.",
    args: ["bench/run.mjs", "bench/engines.ts", "large", "small:neo4j", "small:virtuoso", "--pairs", "5"],
  },
  {
    id: "search",
    title: "Search",
    about: "Names, relations and claims against minisearch with prefixes and typing mistakes.",
    args: ["bench/run.mjs", "bench/search.ts"],
  },
  {
    id: "formats",
    title: "GEXF",
    about: "Reading up to a graph that can be asked, and writing; against graphology-gexf.",
    args: ["bench/run.mjs", "bench/formats.ts"],
  },
  {
    id: "lens",
    title: "Filters",
    about: "All facets with counts, against graphology.",
    args: ["bench/run.mjs", "bench/lens.ts"],
  },
  {
    id: "layout",
    title: "Layout",
    about: "Against graphology's ForceAtlas2 at equal stress.",
    args: ["bench/run.mjs", "bench/layout.ts"],
  },
  {
    id: "canvas",
    title: "Picture",
    about:
      "Script time of each change, ours and bare Sigma's on one page; what the graphics take lies outside.",
    args: ["bench/canvas.mjs"],
  },
  {
    id: "start",
    title: "Start of the page",
    about: "The built page against a bare one with React and Sigma.",
    args: ["bench/start.mjs"],
  },
  {
    id: "program",
    title: "Command line",
    about: "A whole process against one of Node that does nothing, turn by turn.",
    args: ["bench/program.mjs"],
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SECTIONS.some(({ id }) => id === name));
if (unknown.length > 0) {
  console.error(
    `There is no section ${unknown.join(", ")}. Known: ${SECTIONS.map(({ id }) => id).join(", ")}.`,
  );
  process.exit(2);
}

/** @param {string} id */
const toHead = (id) => `<!-- ${id} -->`;

/** What the page says so far, by section. */
function readPage() {
  const text = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  return new Map(
    SECTIONS.flatMap(({ id }) => {
      const start = text.indexOf(toHead(id));
      if (start === -1) return [];
      const next = text.indexOf("<!-- ", start + 1);
      return [/** @type {const} */ ([id, text.slice(start, next === -1 ? text.length : next).trim()])];
    }),
  );
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.versions.node}`;
for (const { id, title, about, args } of SECTIONS) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  console.log(`${title}: node ${args.join(" ")}`);
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(stdout);
  if (status !== 0) {
    console.error(`${title}: ended with ${status}; the page keeps what it said.`);
    process.exitCode = 1;
    continue;
  }
  const day = new Date().toISOString().slice(0, 10);
  const said = stdout
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
  const section = `${toHead(id)}\n\n## ${title}\n\n${about} ${day}, ${machine}:\n\n\`\`\`\n${said}\n\`\`\``;
  const page = readPage().set(id, section);
  const sections = SECTIONS.flatMap((each) => page.get(each.id) ?? []);
  writeFileSync(PAGE, `${[INTRODUCTION.trim(), ...sections].join("\n\n")}\n`);
}
