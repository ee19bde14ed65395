import type { Result } from "../../model/result.ts";
import type { InputFile } from "../format.ts";

/** A file that holds other files, or rows in a binary form: it is unpacked into files that the readers of formats take. */
export interface Container {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  readonly matches: (head: Uint8Array) => boolean;
  /** The files inside, named by their paths there. What unpacks them is loaded when it is needed. */
  readonly unpack: (file: InputFile) => Promise<Result<readonly InputFile[]>>;
}
