import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findNeo4j } from "./neo4j.mjs";
import { findMissingVirtuoso } from "./virtuoso.mjs";

const VERSION = "0.10.1";

/** Where Maven keeps what `mvn dependency:get -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all` fetches. */
const JAR = join(
  homedir(),
  ".m2/repository/org/gephi/gephi-toolkit",
  VERSION,
  `gephi-toolkit-${VERSION}-all.jar`,
);

/**
 * Gephi itself, as a library: Java from 17 on, and the jar that `CORRIDOR_GEPHI` names, else the one in Maven's own place. Null where
 * one of them is missing.
 * @returns {{ java: string, jar: string } | null}
 */
export function findGephi() {
  const jar = process.env["CORRIDOR_GEPHI"] ?? JAR;
  if (!existsSync(jar)) return null;
  const { stderr = "", error } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const major = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  return error !== undefined || major < 17 ? null : { java: "java", jar };
}

/**
 * The Python of `PYTHON` (else python3), if it has a package.
 * @param {"networkx" | "igraph" | "rdflib"} name
 * @returns {{ python: string, version: string } | null}
 */
export function findPythonPackage(name) {
  const python = process.env["PYTHON"] ?? "python3";
  const { stdout = "", status } = spawnSync(python, ["-c", `import ${name}; print(${name}.__version__)`], {
    encoding: "utf8",
  });
  return status === 0 ? { python, version: stdout.trim() } : null;
}

/**
 * Graphviz itself: `dot` of the path, in a version that writes JSON.
 * @returns {string | null}
 */
export function findGraphviz() {
  const { stdout = "", status } = spawnSync("dot", ["-Tdot_json"], {
    encoding: "utf8",
    input: "graph { a }",
  });
  return status === 0 && stdout.includes('"name": "a"') ? "dot" : null;
}

/** Databases; a server of one's own may stand in for Neo4j. */
function listMissingEngines() {
  const neo4j = findNeo4j();
  const virtuoso = findMissingVirtuoso();
  return [
    ...("missing" in neo4j && process.env["GRAPH_TEST_BOLT_URL"] === undefined
      ? [`neo4j (${neo4j.missing}; or GRAPH_TEST_BOLT_URL)`]
      : []),
    ...(virtuoso === null ? [] : [`virtuoso (${virtuoso})`]),
  ];
}

/** What could not be asked on this machine, and what it needs. */
export const listMissingPeers = () => [
  ...listMissingEngines(),
  ...(findGephi() === null
    ? [
        `gephi (needs Java 17 and gephi-toolkit: mvn dependency:get -Dartifact=org.gephi:gephi-toolkit:${VERSION}:jar:all)`,
      ]
    : []),
  .../** @type {const} */ (["networkx", "igraph", "rdflib"]).flatMap((name) =>
    findPythonPackage(name) === null ? [`${name} (PYTHON has to name a Python that has it)`] : [],
  ),
  ...(findGraphviz() === null ? ["graphviz (dot has to be on the path)"] : []),
];
