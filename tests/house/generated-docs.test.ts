import { expect, test } from "vitest";
import { describeOntology } from "../../scripts/ontology-doc.mjs";
import { CLI_COMMANDS } from "../../src/cli/commands.ts";
import { describeCommand, describeProgram } from "../../src/cli/help.ts";
import { readText } from "./repo-files.ts";

test("docs/ontology.md is what the vocabulary says (else run node scripts/ontology-doc.mjs)", () => {
  expect(readText("docs/ontology.md")).toBe(describeOntology());
});

test("docs/cli.md is the help of the commands (else run npx vitest run generated-docs -u)", async () => {
  const help = [describeProgram(CLI_COMMANDS), ...CLI_COMMANDS.map(describeCommand)];
  const sections = help.map((text) => `\`\`\`\n${text.trimEnd()}\n\`\`\`\n`);
  const page = `# Command line\n\nThe program's own help, command by command.\n\n${sections.join("\n")}`;
  await expect(page).toMatchFileSnapshot("../../docs/cli.md");
});
