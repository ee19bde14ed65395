/** Which page tests Firefox runs. */

/** Run by every `npm test`: opening, paths, export, saving, links, the keyboard, without a network, and as one file. */
export const FIREFOX_FILES: readonly string[] = [
  "smoke.spec.ts",
  "page.files.spec.ts",
  "page.keyboard.spec.ts",
  "page.link.spec.ts",
  "page.notes.spec.ts",
  "page.offline.spec.ts",
  "page.opening.spec.ts",
  "page.paths.spec.ts",
  "page.single.spec.ts",
];

/** What its driver or Firefox itself lacks, by file or title; all else is run where `CORRIDOR_FIREFOX_TESTS=all` asks for it. */
export const NOT_IN_FIREFOX: readonly { readonly tests: RegExp; readonly why: string }[] = [
  { tests: /page\.crash\.spec|was killed/, why: "starts and kills a Chromium of its own" },
  { tests: /page\.recent\.spec/, why: "Firefox cannot read a chosen file again from disk" },
  { tests: /full disk/, why: "the driver cannot fill the disk" },
  { tests: /scenes\.spec|canvas\.colours\.spec/, why: "the reviewed pictures are Chromium's" },
  { tests: /page\.parts\.spec/, why: "Firefox asks for a script that did not come only after a reload" },
  {
    tests:
      /footnoted|rows are copied|report without data|explore: find an actor|find paths: |a message leaves|trust 48/,
    why: "the driver cannot allow the clipboard, nor take interfaces away before they are used",
  },
  { tests: /paper/, why: "the driver cannot show a page as it is printed" },
  { tests: /with a finger|on a phone/, why: "the driver has no touch screen" },
];
