import { PROJECT_FORMAT } from "./project.ts";

const HEAD = 256;
const MARK = new RegExp(`"format"\\s*:\\s*"${PROJECT_FORMAT}"`);

/** Whether a file begins as a project does. */
export const isProject = (bytes: Uint8Array): boolean =>
  MARK.test(String.fromCharCode(...bytes.subarray(0, HEAD)));
