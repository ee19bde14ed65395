/**
 * The one platform object of core beside ES2023: TextDecoder is a global of Node, workers and pages alike, but its type lives
 * in the DOM library, which core must not see. Only what is used is declared.
 */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => PieceDecoder;

export interface PieceDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/**
 * A decoder that throws on malformed bytes and swallows a byte order mark, unless that is kept as a character; `null` when the
 * encoding is not known.
 */
export function createDecoder(label: string, keepsMark = false): PieceDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: keepsMark });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
