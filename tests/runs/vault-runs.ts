import type { Folder } from "./texts.ts";

/** A folder of notes as programs for notes keep it. */
export const VAULT: Folder = {
  "People/Mara Teles.md": `---
title: "Mara Teles"
aliases: [Teles, "M. Teles"]
type: person
born: 1971
employer: "[[Orlan Shipping Company]]"
boards:
  - "[[Kessel Power|Kessel]]"
  - '[[Water Board]]'
---
Mara Teles runs a shipping company, and **much** of [[Vellin]] with it.
She grew up there. #harbour

- bought:: [[Eastern quay]], [[Western quay]]
- See also [the minutes](../Sources/minutes%20of%202018.md#page-3) and https://example.org/teles.

\`[[not a link]]\` %% [[nor this]] %%

\`\`\`
[[code]]
\`\`\`
`,
  "Companies/Orlan Shipping Company.md": `# Orlan

Orlan owns the quay of [[vellin]]. Its seat is in [[Vellin#Harbour|the town]].

![[quay.png]] ![[Sources/minutes of 2018]]
`,
  "Companies/Kessel Power.md": "Supplies [[Orlan Shipping Company]] with power (its rent:: [[Vellin]]).\n",
  "Places/Vellin.md": "---\ncategory: town\nfounded: 1200\nnote: |\n  Two lines\n  of it.\n---\nA town.\n",
  "Places/Eastern quay.md": "A quay.\n",
  "Sources/minutes of 2018.md": "The council met. [[teles]] was present.\n",
};
