import { ENCODINGS, type EncodingChoice } from "../../core/formats/bytes/encodings.ts";
import type { SourceFile } from "../../core/importing/importing.ts";
import type { Issue } from "../../core/model/result.ts";

export interface EncodingSample extends EncodingChoice {
  readonly text: string;
}

const AROUND = 48;
/** A control or replacement character inside a text says that it is none in this encoding. */
const GARBAGE = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u;

async function takeBytes({ bytes }: SourceFile, from: number, to: number): Promise<Uint8Array> {
  if ("subarray" in bytes) return bytes.subarray(from, to);
  return bytes instanceof Blob ? new Uint8Array(await bytes.slice(from, to).arrayBuffer()) : new Uint8Array();
}

/** The place for which a file was refused, as text in each encoding in which it is one. */
export async function listSamples(
  files: readonly SourceFile[],
  issues: readonly Issue[],
): Promise<readonly EncodingSample[]> {
  const at = issues.find(({ code }) => code === "encoding")?.at;
  const file = files.find(({ name }) => name === at?.file) ?? files[0];
  if (file === undefined) return [];
  const byte = at?.byte ?? 0;
  // An even start keeps two-byte characters whole.
  const from = Math.max(0, byte - AROUND - (byte % 2));
  const bytes = await takeBytes(file, from, byte + AROUND);
  return ENCODINGS.flatMap((choice) => {
    const text = new TextDecoder(choice.label).decode(bytes).replace(/[\t\r\n]+/g, " ");
    // The ends may cut a character.
    return GARBAGE.test(text.slice(2, -2)) ? [] : [{ ...choice, text }];
  });
}
