import { isPage } from "../../core/formats/page/find-embedded.ts";
import { PROJECT_FORMAT } from "./project.ts";

/** So many bytes of a file are enough to tell. */
export const PROJECT_HEAD = 256;
const MARK = new RegExp(`"format"\\s*:\\s*"${PROJECT_FORMAT}"`);

/** Whether a file begins as a project does, or as a page that may hold one. */
export const isProject = (bytes: Uint8Array): boolean =>
  MARK.test(String.fromCharCode(...bytes.subarray(0, PROJECT_HEAD))) || isPage(bytes);
